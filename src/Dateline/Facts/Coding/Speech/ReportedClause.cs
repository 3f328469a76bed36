using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Speech;

/// <summary>The clause that a preposition reports (<c>according to</c>), or a cue set in it by commas.</summary>
internal static class ReportedClause
{
    /// <summary>What a preposition with its speaker reports.</summary>
    public static TextSpan? Find(Cue cue) => Without(cue.Tree, cue.Word, Math.Max(cue.Speaker, LastOf(cue.Tree, cue)), HeadOf(cue));

    /// <summary>The head of the clause that a preposition's phrase belongs to.</summary>
    public static int HeadOf(Cue cue)
    {
        var tree = cue.Tree;
        var head = tree.Head(cue.Speaker);
        for (var steps = 0; head >= 0 && steps < tree.Count && (!tree.IsVerb(head) || tree.Is(head, "advcl") || IsInfinitive(tree, head) || IsOf(cue, head)) && tree.Head(head) >= 0; steps++) head = tree.Head(head);
        return head < 0 ? cue.Speaker : head;
    }

    // "forcing thousands to flee, according to …": who flees is no clause of its own.
    private static bool IsInfinitive(Tree tree, int i) => (tree.Is(i, "acl") || tree.Is(i, "xcomp")) && tree[i].Xpos == "VB" && tree.Child(i, "mark") is var mark and >= 0 && tree.Lemma(mark) == "to";

    // "as defined by": its verb holds nothing of what is said.
    private static bool IsOf(Cue cue, int i) => cue.Word <= i && i <= cue.Last;

    // A parser may hang more on the speaker than can be his.
    private static int LastOf(Tree tree, Cue cue)
    {
        var last = tree.First(cue.Speaker) > cue.Last || Closes(tree, cue) ? tree.Last(cue.Speaker) : Math.Max(cue.Last + 1, cue.Speaker);
        if (tree.EntityAt(last) is { } name) last = Math.Max(last, name.End - 1);
        while (last + 1 < tree.Count && (tree.Upos(last + 1) == Upos.Propn || tree[last + 1].Form is "-")) last++;
        return last;
    }

    // "…, according to the mission in Congo.": to the end of the sentence.
    private static bool Closes(Tree tree, Cue cue)
    {
        if (cue.Word == 0 || tree[cue.Word - 1].Form is not "," || tree.Last(cue.Speaker) < LastWord(tree)) return false;
        for (var i = cue.Word; i < LastWord(tree); i++)
            if (tree.IsPunct(i) || tree.IsVerb(i) && i > cue.Last) return false;
        return true;
    }

    /// <summary>A clause without the words that stand at its edge; at an edge of the sentence, the sentence without them.</summary>
    public static TextSpan? Without(Tree tree, int from, int to, int clause)
    {
        if (to >= LastWord(tree)) return from > 0 ? ReportedWords.Span(tree, 0, from - 1) : null;
        // At the start of the sentence, a number in a list apart.
        var start = 0;
        while (start < from && (tree.IsPunct(start) || tree.Upos(start) is "NUM" or "CCONJ" or "X")) start++;
        if (start == from) return ReportedWords.Span(tree, to + 1, tree.Count - 1);
        // ", according to the agency, though …": what stands before the first comma.
        if (clause < from && tree[from - 1].Form is "," && to + 2 < tree.Count && tree[to + 1].Form is "," && (tree.Upos(to + 2) is Upos.Cconj or Upos.Sconj || tree[to + 2].Xpos is "WDT" or "VBG")) return ReportedWords.Span(tree, tree.First(clause), from - 1);
        var (first, last) = (tree.First(clause), tree.Last(clause));
        if (first >= from) first = to + 1;
        if (last <= to) last = from - 1;
        return ReportedWords.Span(tree, first, last);
    }

    private static int LastWord(Tree tree)
    {
        var last = tree.Count - 1;
        while (last > 0 && tree.IsPunct(last)) last--;
        return last;
    }
}
