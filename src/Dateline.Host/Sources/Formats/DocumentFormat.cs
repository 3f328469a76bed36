using Dateline.Documents;

namespace Dateline.Host.Sources.Formats;

/// <summary>A format of which each file is one document, read whole by the worker that takes it.</summary>
internal abstract class DocumentFormat : IFormat
{
    public IEnumerable<InputItem> Items(SourceFile file) => [file.Item(reader => Read(file, reader))];

    /// <summary>May throw anything on bad data; <see cref="UnreadableException"/> where the reason is known.</summary>
    protected abstract Content Read(byte[] bytes, InputLimits limits);

    private DocumentResult Read(SourceFile file, DocumentReader reader)
    {
        try
        {
            using var stream = file.Open();
            var content = Read(BoundedBytes.Read(stream, file.Limits), file.Limits);
            return reader.ReadText(content.Text, file.Fields(content.Fields), content.Notes);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return DocumentResult.Failed(UnreadableException.ReasonOf(e), file.Fields(DocumentFields.None));
        }
    }
}
