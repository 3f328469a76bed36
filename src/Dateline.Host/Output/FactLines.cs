using System.Text;
using Dateline.Annotation;
using Dateline.Facts;
using Dateline.Facts.Json;

namespace Dateline.Host.Output;

/// <summary>JSON Lines in the form of the fact model. What is done is flushed: whoever reads the pipe need not wait for the end.</summary>
internal sealed class FactLines(Stream stream) : IFactOutput
{
    private readonly FactWriter _writer = new(stream);

    public void Write(Reading reading, AnnotatedText text)
    {
        _writer.Write(reading);
        stream.Flush();
    }

    /// <summary>The lines of one reading.</summary>
    public static IReadOnlyList<string> Of(Reading reading)
    {
        var stream = new MemoryStream();
        using (var writer = new FactWriter(stream)) writer.Write(reading);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length).Split('\n');
    }
}
