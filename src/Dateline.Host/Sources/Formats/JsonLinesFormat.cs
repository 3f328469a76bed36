using System.Text;
using Dateline.Documents;

namespace Dateline.Host.Sources.Formats;

/// <summary>One document a line: <c>{"id", "text", "title", "published", "publisher", "author", "url"}</c>, or a ninjs item.</summary>
internal sealed class JsonLinesFormat : IFormat
{
    public IEnumerable<InputItem> Items(SourceFile file)
    {
        using var stream = file.Open();
        var lines = JsonItem.OfMany(file);
        foreach (var (number, bytes, line) in JsonLines.Read(stream, file.Limits.MaxLineBytes))
            yield return new($"{file.Name}, line {number}", null, bytes, reader => Read(lines, reader, line)) { Original = () => line is null ? null : Encoding.UTF8.GetBytes(line) };
    }

    private static DocumentResult Read(SourceFile file, DocumentReader reader, string? line) => line is null
        ? DocumentResult.Failed($"the line has more than {file.Limits.MaxLineBytes} bytes; raise --max-chars", file.Fields(DocumentFields.None))
        : JsonItem.Read(file, reader, line);
}
