using Dateline.Documents;

namespace Dateline.Host.Sources.Formats;

/// <summary>Plain text, exactly as it stands; the encoding is detected.</summary>
internal sealed class TextFormat : IFormat
{
    public IEnumerable<InputItem> Items(SourceFile file) => [file.Item(reader => Read(file, reader))];

    private static DocumentResult Read(SourceFile file, DocumentReader reader)
    {
        var fields = file.Fields(DocumentFields.None);
        try
        {
            using var stream = file.Open();
            return reader.ReadStream(stream, fields);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return DocumentResult.Failed(UnreadableException.ReasonOf(e), fields);
        }
    }
}
