using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Attributions;

/// <summary>The words of a cue.</summary>
internal static class CueSpans
{
    /// <summary>The verb with its auxiliaries and adverbs, the adjective with its copula, the noun alone; with the preposition that it governs.</summary>
    public static (int First, int Last) Of(AttributionCue cue)
    {
        var (tree, word) = (cue.Tree, cue.Word);
        var (first, last) = (word, word);
        if (cue.IsPreposition) return (first, cue.Last);
        if (tree.Upos(word) is Upos.Verb or Upos.Adj)
            while (first > 0 && tree.Head(first - 1) == word && (tree.Upos(first - 1) is Upos.Aux or Upos.Adv or Upos.Part || tree.Lemma(first - 1) is "not" or "n't")) first--;
        if (cue.Attitude.Case is { } preposition && last + 1 < tree.Count && tree[last + 1].Form.Equals(preposition, StringComparison.OrdinalIgnoreCase)) last++;
        foreach (var rest in cue.Attitude.Rest)
            if (last + 1 < tree.Count && tree[last + 1].Form.Equals(rest, StringComparison.OrdinalIgnoreCase)) last++;
        return (first, last);
    }
}
