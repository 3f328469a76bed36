using Dateline.Annotation;
using Dateline.Situations.Occurrences;
using Dateline.Situations.Stories;

namespace Dateline.Evaluation.Stories;

/// <summary>The words of a gold mention as the linking of events takes them.</summary>
internal static class MentionWords
{
    private static readonly HashSet<string> Arguments = ["nsubj", "obj", "iobj", "obl", "nmod", "compound", "amod", "nummod", "ccomp", "xcomp"];

    /// <param name="sentence">As predicted.</param>
    /// <param name="mention">Indices of its tokens.</param>
    public static EventWords Of(Sentence sentence, IReadOnlyList<int> mention)
    {
        var tokens = sentence.Tokens;
        var head = mention.FirstOrDefault(t => !mention.Contains(tokens[t].Head), mention[^1]);
        var arguments = tokens.Where(t => t.Head == head && Arguments.Contains(t.Deprel.Split(':')[0]) && t.Upos is not (Upos.Pron or Upos.Det or Upos.Aux)).Select(t => t.Lemma.ToLowerInvariant());
        var context = tokens.Where((t, i) => i != head && t.Upos is Upos.Noun or Upos.Propn or Upos.Num or Upos.Verb or Upos.Adj).Select(t => TextWords.Stem(t.Form));
        return new(tokens[head].Upos is Upos.Pron or Upos.Det ? "" : tokens[head].Lemma, arguments.ToHashSet(), context.ToHashSet());
    }
}
