using System.Text.Json;
using Dateline.Documents;

namespace Dateline.Host.Sources;

/// <summary>
/// What a list says of the files beside it: <c>documents.json</c>, <c>[{"file" or "id", "title", "published", "publisher", "author", "url"}]</c>,
/// or <c>documents.csv</c> with such columns. A file is found by its name, else by its id, which is the name without extension.
/// </summary>
internal sealed class DocumentList
{
    public static readonly string[] FileNames = ["documents.json", "documents.csv"];

    private readonly Dictionary<string, DocumentFields> _entries = [];

    public static DocumentList Empty { get; } = new();

    public static bool IsList(string path) => FileNames.Contains(Path.GetFileName(path));

    /// <exception cref="JsonException">It is no list of documents; so for the other exceptions of its readers.</exception>
    public static DocumentList Read(string name, byte[] bytes)
    {
        var list = new DocumentList();
        if (name.EndsWith(".csv", StringComparison.Ordinal)) list.AddAll(DocumentCsv.Read(bytes));
        else list.AddJson(bytes);
        return list;
    }

    /// <summary>The fields of a file; null where the list does not name it.</summary>
    /// <param name="fileName">Without folder.</param>
    public DocumentFields? Find(string fileName)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName);
        var found = _entries.GetValueOrDefault(fileName) ?? _entries.GetValueOrDefault(stem);
        return found?.Or(new() { Id = stem });
    }

    private void AddJson(byte[] bytes)
    {
        using var json = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
        foreach (var entry in json.RootElement.EnumerateArray())
        {
            var fields = DocumentFields.FromJson(entry);
            if ((entry.TryGetProperty("file", out var name) ? name.GetString() : fields.Id) is { } file) _entries[file] = fields;
        }
    }

    private void AddAll(IEnumerable<(string File, DocumentFields Fields)> entries)
    {
        foreach (var (file, fields) in entries) _entries[file] = fields;
    }
}
