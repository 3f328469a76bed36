using Dateline.Annotation;
using Dateline.Annotation.Conllu;

namespace Dateline.Host.Sources;

/// <summary>One text to annotate, or the reason why there is none.</summary>
/// <param name="Id">As given by the input; null where it gives none.</param>
/// <param name="Text">Null where the input could not be read; its sentences stand where the input gives them.</param>
/// <param name="Gold">The sentences of a CoNLL-U input, to be echoed.</param>
/// <param name="Error">What went wrong.</param>
internal sealed record AnnotationItem(string? Id, AnnotatedText? Text, IReadOnlyList<ConlluSentence>? Gold, string? Error)
{
    public static AnnotationItem Failed(string? id, string error) => new(id, null, null, error);
}
