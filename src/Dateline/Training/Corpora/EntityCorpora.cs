using System.IO.Compression;
using System.Text.Json;
using Dateline.Documents;

namespace Dateline.Training.Corpora;

/// <summary>Reads the corpora of named entities.</summary>
internal static class EntityCorpora
{
    /// <summary>JSON Lines with <c>tokens</c> and <c>tags</c> (IOB2 or IO), gzipped where the name says so; cut anew by ourselves.</summary>
    public static IEnumerable<TrainingSentence> Tokens(string path, EntityScheme scheme, Segmentation segment, float weight = 1f)
    {
        foreach (var line in Lines(path))
        {
            using var json = JsonDocument.Parse(line);
            var tags = Strings(json.RootElement.GetProperty("tags"));
            var (text, spans) = Detokenizer.Join(Strings(json.RootElement.GetProperty("tokens")));
            if (spans.Length == 0) continue;
            TextSpan[] ours = [.. segment(text).SelectMany(s => s)];
            yield return new([.. ours.Select(s => s.Of(text))])
            {
                Entities = scheme.Convert(Tag(ours, Entities(spans, tags))), EntityWeight = weight,
            };
        }
    }

    /// <summary>The tokens alone, sentence by sentence.</summary>
    public static IEnumerable<string[]> Sentences(string path)
    {
        foreach (var line in Lines(path))
        {
            using var json = JsonDocument.Parse(line);
            yield return Strings(json.RootElement.GetProperty("tokens"));
        }
    }

    /// <summary>JSON Lines with <c>text</c> and <c>entities</c> (<c>start</c>, <c>length</c>, <c>type</c>), segmented by ourselves.</summary>
    public static IEnumerable<TrainingSentence> Spans(
        string path, EntityScheme scheme, Segmentation segment)
    {
        foreach (var line in Lines(path))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var entities = json.RootElement.GetProperty("entities").EnumerateArray()
                .Select(e => (Span: new TextSpan(e.GetProperty("start").GetInt32(), e.GetProperty("length").GetInt32()),
                    Type: e.GetProperty("type").GetString()!))
                .OrderBy(e => e.Span.Start).ToArray();
            foreach (var sentence in segment(text))
                yield return new([.. sentence.Select(s => s.Of(text))]) { Entities = scheme.Convert(Tag(sentence, entities)) };
        }
    }

    /// <summary>UniversalNER's IOB2 files: blank-line blocks with <c># sent_id</c>, form and tag in the second and third column.</summary>
    public static Dictionary<string, (string[] Forms, string[] Tags)> UniversalNer(string path)
    {
        var result = new Dictionary<string, (string[], string[])>(StringComparer.Ordinal);
        var (id, forms, tags) = ("", new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(path).Append(""))
        {
            var columns = line.Split('\t');
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal)) id = line["# sent_id = ".Length..].Trim();
            else if (columns.Length >= 3 && !line.StartsWith('#'))
            {
                forms.Add(columns[1]);
                tags.Add(columns[2]);
            }
            else if (line.Length == 0 && forms.Count > 0)
            {
                result[id] = ([.. forms], [.. tags]);
                forms.Clear();
                tags.Clear();
            }
        }

        return result;
    }

    private static (TextSpan Span, string Type)[] Entities(TextSpan[] tokens, string[] tags)
    {
        var result = new List<(TextSpan, string)>();
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i].Length < 3) continue;
            var start = i;
            while (i + 1 < tags.Length && tags[i + 1].Length > 2 && tags[i + 1][0] == 'I' && tags[i + 1].AsSpan(2).SequenceEqual(tags[start].AsSpan(2))) i++;
            result.Add((tokens[start].Cover(tokens[i]), tags[start][2..]));
        }

        return [.. result];
    }

    private static string[] Tag(IReadOnlyList<TextSpan> tokens, (TextSpan Span, string Type)[] entities)
    {
        var tags = new string[tokens.Count];
        var (next, inside) = (0, -1);
        for (var t = 0; t < tags.Length; t++)
        {
            while (next < entities.Length && entities[next].Span.End <= tokens[t].Start) next++;
            var covered = next < entities.Length && entities[next].Span.Overlaps(tokens[t]);
            tags[t] = !covered ? "O" : (inside == next ? "I-" : "B-") + entities[next].Type;
            inside = covered ? next : -1;
        }

        return tags;
    }

    private static IEnumerable<string> Lines(string path)
    {
        using Stream file = File.OpenRead(path);
        using var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0) yield return line;
    }

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetString()!)];
}
