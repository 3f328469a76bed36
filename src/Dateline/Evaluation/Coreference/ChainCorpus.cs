using System.Text;
using System.Text.Json;
using Dateline.Documents;

namespace Dateline.Evaluation.Coreference;

/// <summary>
/// Reads gold chains: JSON Lines of <c>{"tokens", "entities": [{"start", "end", "type", "wiki"}]}</c>. Mentions of persons,
/// organizations and places that are linked to one page make a chain, pronouns among them.
/// </summary>
public static class ChainCorpus
{
    /// <exception cref="FormatException">A line is not of this form.</exception>
    public static IEnumerable<GoldChains> ReadFile(string path) =>
        GoldLines.Read(path, "no tokens with linked entities", Read);

    private static GoldChains Read(JsonElement line)
    {
        var (text, tokens) = (new StringBuilder(), new List<TextSpan>());
        foreach (var token in line.GetProperty("tokens").EnumerateArray())
        {
            var form = token.GetString() ?? "";
            if (text.Length > 0 && !Joins(form) && text[^1] is not ('(' or '[' or '“')) text.Append(' ');
            tokens.Add(new(text.Length, form.Length));
            text.Append(form);
        }
        var chains = new Dictionary<string, int>();
        var mentions = new List<(TextSpan, int)>();
        foreach (var entity in line.GetProperty("entities").EnumerateArray())
        {
            var span = tokens[entity.GetProperty("start").GetInt32()].Cover(tokens[entity.GetProperty("end").GetInt32() - 1]);
            var page = entity.GetProperty("wiki").GetString();
            var isMeant = page is not null && entity.GetProperty("type").GetString() is "person" or "organization" or "place";
            if (isMeant && !chains.ContainsKey(page!)) chains[page!] = chains.Count;
            mentions.Add((span, isMeant ? chains[page!] : -1));
        }
        return new(text.ToString(), mentions);
    }

    private static bool Joins(string form) => form is "." or "," or ";" or ":" or "!" or "?" or ")" or "]" or "”" or "’s" or "'s" or "n't" or "n’t" or "'re" or "'ve" or "'ll" or "'d" or "'m";
}
