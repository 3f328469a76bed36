using System.Text.Json;
using Dateline.Documents;
using Dateline.Host.Terminals;

namespace Dateline.Host.Sources;

/// <summary>Texts with the keys of their facts beside them: <c>report.txt</c> and <c>report.key.jsonl</c>.</summary>
internal static class KeyedDocuments
{
    public const string KeyEnd = ".key.jsonl";

    /// <summary>The keys that are named or stand in the folders named, in order.</summary>
    public static IReadOnlyList<string> Keys(IEnumerable<string> names)
    {
        var keys = names.SelectMany(n => Directory.Exists(n) ? Glob.Below(n, $"*{KeyEnd}") : [n]).ToList();
        return keys.Count > 0 ? keys : throw new CommandException($"there is no *{KeyEnd} in {string.Join(' ', names)}");
    }

    /// <summary>The text of a key, with title and day of the key's document line, else of documents.json.</summary>
    public static Document Read(DocumentReader documents, FolderLists lists, string key)
    {
        var path = $"{key[..^KeyEnd.Length]}.txt";
        var result = documents.ReadFile(path, DocumentLine(key).Or(lists.Find(path)));
        return result.IsRead ? result.Document : throw new CommandException($"{path}: {result.Reason}");
    }

    public static IEnumerable<string> Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{path}: {e.Message}");
        }
    }

    private static DocumentFields DocumentLine(string key)
    {
        foreach (var line in Lines(key))
        {
            if (!line.Contains("\"document\"", StringComparison.Ordinal)) continue;
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty("kind", out var kind) && kind.ValueEquals("document")) return DocumentFields.FromJson(json.RootElement);
        }
        return DocumentFields.None;
    }
}
