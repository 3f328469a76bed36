using Dateline.Annotation.Conllu;
using Dateline.Annotation.Lemmas;

namespace Dateline.Training;

/// <summary>Learns the lemmas of treebanks. Nothing is drawn by chance: the same data give the same bytes.</summary>
public static class LemmatizerTrainer
{
    /// <param name="sentences">With lemmas and both parts of speech.</param>
    /// <param name="progress">Told once at the end.</param>
    /// <returns>The section <see cref="Lemmatizer.Section"/> of a model file.</returns>
    public static byte[] Train(IEnumerable<ConlluSentence> sentences, IProgress<string>? progress = null)
    {
        var tokens = sentences.SelectMany(s => s.Tokens).Where(t => t.Lemma != "_" || t.Form == "_").ToList();
        var edits = tokens.Select(Edit).CountBy(e => e).Where(e => e.Key.Cut + e.Key.Add.Length > 0)
            .OrderByDescending(e => e.Value).ThenBy(e => e.Key.Add, StringComparer.Ordinal).ThenBy(e => e.Key.Cut)
            .Select(e => e.Key).Take(byte.MaxValue).Prepend(new LemmaEdit(0, "")).ToArray();
        var index = edits.Index().ToDictionary(e => e.Item, e => (byte)e.Index);
        var (endings, cases) = (new SuffixRuleLearner(), new SuffixRuleLearner());
        foreach (var token in tokens)
        {
            var word = token.Form.ToLowerInvariant();
            var tag = WordTag.Of(token.Upos, token.Xpos);
            if (index.TryGetValue(Edit(token), out var edit)) endings.Add(word, tag, edit);
            cases.Add(word, WordTag.WithCapitals(tag, token.Form), (byte)Case(token));
        }
        var model = new LemmaModel(edits, endings.Learn(), cases.Learn());
        progress?.Report($"lemmas: {edits.Length} edits, {model.Endings.Values.Count:N0} endings, {model.Cases.Values.Count:N0} cases");
        return model.Save();
    }

    private static LemmaEdit Edit(ConlluToken token) => LemmaEdit.Between(Base(token.Form, Case(token)), token.Lemma);

    /// <summary>The case in which the form shares most with the lemma.</summary>
    private static LetterCase Case(ConlluToken token) =>
        Enum.GetValues<LetterCase>().MaxBy(c => Base(token.Form, c).AsSpan().CommonPrefixLength(token.Lemma));

    private static string Base(string form, LetterCase letterCase) =>
        string.Create(form.Length, (form, letterCase), static (word, state) =>
        {
            state.form.AsSpan().ToLowerInvariant(word);
            LetterCases.Apply(state.form, word, state.letterCase);
        });
}
