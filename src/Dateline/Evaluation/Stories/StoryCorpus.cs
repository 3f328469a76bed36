using System.Text;
using System.Text.Json;
using Dateline.Annotation;
using Dateline.Documents;

namespace Dateline.Evaluation.Stories;

/// <summary>
/// Reads ECB+ (Cybulska and Vossen 2014) as JSON Lines: <c>{"id", "subtopic", "sentences": [[token …] …], "validated_sentences",
/// "mentions": [{"type", "sentence", "tok", "chain"}]}</c>. Event mentions are those of a type with ACTION in it.
/// </summary>
public static class StoryCorpus
{
    /// <exception cref="FormatException">A line is not of this form.</exception>
    public static IEnumerable<GoldStory> ReadFile(string path) => GoldLines.Read(path, "no document with sentences, subtopic and mentions", Read);

    private static GoldStory Read(JsonElement line)
    {
        var id = line.GetProperty("id").GetString()!;
        var (text, sentences) = (new StringBuilder(), new List<Sentence>());
        var numbers = new Dictionary<int, int>();
        var given = 0;
        foreach (var sentence in line.GetProperty("sentences").EnumerateArray())
        {
            var tokens = new List<Token>();
            foreach (var token in sentence.EnumerateArray())
            {
                var form = Clean(token.GetString()!);
                tokens.Add(new(new(text.Length, form.Length), form, "", "", "", -1, ""));
                text.Append(form).Append(' ');
            }
            if (tokens.Count > 0)
            {
                numbers[given] = sentences.Count;
                sentences.Add(new(tokens[0].Span.Cover(tokens[^1].Span), [.. tokens]));
                text[^1] = '\n';
            }
            given++;
        }
        var validated = line.GetProperty("validated_sentences").EnumerateArray().Select(s => s.GetInt32()).ToHashSet();
        var mentions = new List<GoldMention>();
        foreach (var mention in line.GetProperty("mentions").EnumerateArray())
        {
            var (at, words) = (mention.GetProperty("sentence").GetInt32(), mention.GetProperty("tok").EnumerateArray().Select(t => t.GetInt32()).ToArray());
            if (!validated.Contains(at) || words.Length == 0 || !mention.GetProperty("type").GetString()!.Contains("ACTION", StringComparison.Ordinal)) continue;
            if (words[^1] >= sentences[numbers[at]].Tokens.Length) throw new FormatException($"a mention stands beyond sentence {at}");
            mentions.Add(new(numbers[at], words, mention.GetProperty("chain").GetString() ?? $"{id}/{mentions.Count}"));
        }
        var document = Document.FromText(text.ToString(), id: new DocumentId(id));
        return new(new AnnotatedText(document) { Sentences = sentences }, line.GetProperty("subtopic").GetString()!, mentions);
    }

    private static string Clean(string form) => form.Length == 0 ? "_" : form.Any(char.IsWhiteSpace) ? string.Concat(form.Select(c => char.IsWhiteSpace(c) ? '_' : c)) : form;
}
