using Dateline.Annotation.Conllu;
using Dateline.Annotation.Lemmas;

namespace Dateline.Training;

/// <summary>Learns the table of lemma rules from treebanks: a rule stands for an ending where no shorter ending gives it.</summary>
internal static class LemmatizerTrainer
{
    /// <summary>Different forms that must share an ending before it has a rule of its own.</summary>
    private const int FewestForms = 2;

    /// <returns>The section <see cref="Lemmatizer.Section"/> of a model file.</returns>
    /// <param name="common">Words of the language in lower case, commonest first.</param>
    public static byte[] Train(IEnumerable<ConlluSentence> sentences, IReadOnlyList<string> common)
    {
        var rules = new Dictionary<string, LemmaRule>(StringComparer.Ordinal);
        var words = sentences.SelectMany(s => s.Tokens).Where(t => t.Lemma != "_" || t.Form == "_");
        foreach (var tag in words.GroupBy(t => t.Xpos, StringComparer.Ordinal)) Learn(tag.Key, [.. tag], rules, common);
        return new LemmaTable(rules, []).Save();
    }

    private static void Learn(string xpos, List<ConlluToken> words, Dictionary<string, LemmaRule> rules, IReadOnlyList<string> common)
    {
        // Each form counts once for an ending, so that a frequent irregular does not rule its rhymes.
        var forms = words.GroupBy(w => w.Form.ToLowerInvariant(), StringComparer.Ordinal)
            .Select(g => (Form: g.Key, Rule: Commonest(g.Select(w => LemmaRule.Between(w.Form, w.Lemma))))).ToList();
        var chosen = new Dictionary<string, LemmaRule>(StringComparer.Ordinal);
        for (var length = 0; length <= LemmaTable.LongestEnding; length++)
            foreach (var ending in forms.Where(f => f.Form.Length >= length).GroupBy(f => f.Form[^length..], StringComparer.Ordinal))
            {
                if (length > 0 && ending.Count() < FewestForms) continue;
                var rule = Commonest(ending.Select(f => f.Rule));
                if (length == 0 || Shorter(chosen, ending.Key) != rule) chosen[ending.Key] = rule;
            }

        var table = new LemmaTable(chosen.ToDictionary(c => $"{xpos}\t{c.Key}", c => c.Value, StringComparer.Ordinal), common);
        foreach (var (form, rule) in forms)
            if (table.Find(form, xpos) != rule.Apply(form)) rules[$"{xpos}\t{LemmaTable.WordStart}{form}"] = rule;
        foreach (var (ending, rule) in chosen) rules[$"{xpos}\t{ending}"] = rule;
    }

    private static LemmaRule Shorter(Dictionary<string, LemmaRule> chosen, string ending)
    {
        for (var length = ending.Length - 1; length > 0; length--)
            if (chosen.TryGetValue(ending[^length..], out var rule)) return rule;
        return chosen[""];
    }

    private static LemmaRule Commonest(IEnumerable<LemmaRule> rules) =>
        rules.GroupBy(r => r).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.ToString(), StringComparer.Ordinal).First().Key;
}
