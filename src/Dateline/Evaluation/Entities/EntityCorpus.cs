using System.Text.Json;
using Dateline.Annotation;
using Dateline.Documents;

namespace Dateline.Evaluation.Entities;

/// <summary>
/// Reads gold entities: CoNLL columns with the tag in the third (<c>.iob2</c>), or JSON Lines of
/// <c>{"tokens", "tags"}</c> or of <c>{"text", "entities": [{"start", "length" or "end", "type"}]}</c>.
/// </summary>
public static class EntityCorpus
{
    /// <exception cref="FormatException">A line is in none of these forms.</exception>
    public static IEnumerable<GoldEntities> ReadFile(string path) =>
        path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? ReadJsonLines(path) : ReadColumns(path);

    private static IEnumerable<GoldEntities> ReadColumns(string path)
    {
        var text = new TaggedTokens();
        var (words, tags) = (new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && !text.IsEmpty)
            {
                yield return text.Build();
                text = new();
            }
            if (line.StartsWith('#')) continue;
            if (line.Split('\t') is [_, var word, var tag, ..])
            {
                words.Add(word);
                tags.Add(tag);
                continue;
            }
            text.Add(words, tags);
            words.Clear();
            tags.Clear();
        }
        if (!text.IsEmpty) yield return text.Build();
    }

    private static IEnumerable<GoldEntities> ReadJsonLines(string path) =>
        GoldLines.Read(path, "neither tokens and tags nor text and entities", Item);

    private static GoldEntities Item(JsonElement line) => line.TryGetProperty("tags", out var tags) ? FromTags(line, tags) : FromText(line);

    private static GoldEntities FromTags(JsonElement line, JsonElement tags)
    {
        var text = new TaggedTokens();
        text.Add(Strings(line.GetProperty("tokens")), Strings(tags));
        return text.Build();
    }

    private static GoldEntities FromText(JsonElement line)
    {
        var text = line.GetProperty("text").GetString() ?? "";
        var entities = new List<(TextSpan, EntityType)>();
        foreach (var entity in line.GetProperty("entities").EnumerateArray())
        {
            var start = entity.GetProperty("start").GetInt32();
            var end = entity.TryGetProperty("length", out var length) ? start + length.GetInt32() : entity.GetProperty("end").GetInt32();
            if (EntityLabels.Find(entity.GetProperty("type").GetString()) is { } type) entities.Add((TextSpan.FromBounds(start, end), type));
        }
        return new(new AnnotatedText(Document.FromText(text)), entities);
    }

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetString() ?? "")];
}
