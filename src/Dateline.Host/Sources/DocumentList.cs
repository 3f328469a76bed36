using System.Collections.Concurrent;
using System.Text.Json;
using Dateline.Documents;

namespace Dateline.Host.Sources;

/// <summary>
/// What a <c>documents.json</c> beside the files says of each: <c>[{"file" or "id", "title", "published", "publisher"}]</c>.
/// A file is found by its name, else by its id, which is the name without extension.
/// </summary>
internal sealed class DocumentList(Action<string> warn)
{
    public const string FileName = "documents.json";

    private readonly ConcurrentDictionary<string, Dictionary<string, DocumentFields>> _folders = [];

    /// <summary>The fields of a file; null where its folder has no list or the list does not name it.</summary>
    public DocumentFields? Find(string path)
    {
        var list = _folders.GetOrAdd(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "", Read);
        var stem = Path.GetFileNameWithoutExtension(path);
        var found = list.GetValueOrDefault(Path.GetFileName(path)) ?? list.GetValueOrDefault(stem);
        return found?.Or(new() { Id = stem });
    }

    private Dictionary<string, DocumentFields> Read(string folder)
    {
        var list = new Dictionary<string, DocumentFields>();
        var path = Path.Combine(folder, FileName);
        try
        {
            if (!File.Exists(path)) return list;
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var entry in json.RootElement.EnumerateArray())
            {
                var fields = DocumentFields.FromJson(entry);
                var file = entry.TryGetProperty("file", out var name) ? name.GetString() : fields.Id;
                if (file is not null) list[file] = fields;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            warn($"{path}: not used, it is no list of documents ({e.Message})");
        }
        return list;
    }
}
