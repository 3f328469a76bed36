using Dateline.Annotation;
using Dateline.Facts;

namespace Dateline.Host.Output;

/// <summary>Prints readings one by one, in the order given.</summary>
internal interface IFactOutput
{
    /// <param name="reading">The document and its facts.</param>
    /// <param name="text">Its sentences, to show evidence in.</param>
    void Write(Reading reading, AnnotatedText text);
}
