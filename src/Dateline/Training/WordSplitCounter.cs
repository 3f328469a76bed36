using Dateline.Annotation.Conllu;
using Dateline.Annotation.Segmentation;

namespace Dateline.Training;

/// <summary>
/// Finds the words that a treebank cuts in two between letters more than once, and more often than not: <c>cannot</c>, but
/// not <c>doctors</c>, which stands for <c>doctor's</c> in careless writing alone.
/// </summary>
internal static class WordSplitCounter
{
    public static WordSplits Learn(IEnumerable<ConlluSentence> sentences)
    {
        var counts = new Dictionary<string, (int Length, int Count)>(StringComparer.Ordinal);
        var whole = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var tokens in sentences.Select(s => s.Tokens))
        {
            foreach (var token in tokens) whole[token.Form] = whole.GetValueOrDefault(token.Form) + 1;
            for (var t = 0; t + 1 < tokens.Count; t++)
            {
                var (first, second) = (tokens[t], tokens[t + 1]);
                if (first.SpaceAfter || !first.Form.All(char.IsAsciiLetter) || !second.Form.All(char.IsAsciiLetter)) continue;
                var word = (first.Form + second.Form).ToLowerInvariant();
                counts[word] = (first.Form.Length, counts.GetValueOrDefault(word).Count + 1);
            }
        }

        return new(counts.Where(c => c.Value.Count > 1 && c.Value.Count > whole.GetValueOrDefault(c.Key) && c.Key.Length <= WordSplits.Longest).ToDictionary(c => c.Key, c => c.Value.Length));
    }
}
