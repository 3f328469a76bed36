using System.Text.Json;
using Dateline.Annotation;

namespace Dateline.Evaluation.Factuality;

/// <summary>Reads factuality judgements of Universal Decompositional Semantics (White et al. 2016): JSON Lines of a sentence and its predicates.</summary>
public static class FactualityCorpus
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">A line has another form; the message names it.</exception>
    public static IEnumerable<GoldFactuality> ReadFile(string path) =>
        GoldLines.Read(path, "expected {\"text\", \"factuality\": [{\"token\", \"form\", \"value\", \"confidence\"}]}", Parse);

    /// <summary>Index of the sentence and of the token in it that a judged predicate is; −1 where the text was cut otherwise.</summary>
    public static (int Sentence, int Token) Find(AnnotatedText text, int number, string form)
    {
        var (best, distance, before) = ((-1, -1), int.MaxValue, 0);
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            var tokens = text.Sentences[s].Tokens;
            for (var i = 0; i < tokens.Length; i++)
                if (tokens[i].Form == form && Math.Abs(before + i + 1 - number) is var far && far < distance) (best, distance) = ((s, i), far);
            before += tokens.Length;
        }
        return best;
    }

    private static GoldFactuality Parse(JsonElement line) =>
        new(line.GetProperty("text").GetString()!,
            [.. line.GetProperty("factuality").EnumerateArray().Select(p => (
                p.GetProperty("token").GetInt32(), p.GetProperty("form").GetString()!, p.GetProperty("value").GetDouble(), p.GetProperty("confidence").GetDouble()))]);
}
