using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Speech;

namespace Dateline.Facts.Coding.Attributions;

/// <summary>
/// The speaker of a quotation by the order of words: all that stands between its closing mark and the cue
/// (<c>“…,” Ali Omar, the mayor of Homs, said</c>). No parse is as sure as that.
/// </summary>
internal static class QuoteSpeakers
{
    private const int Longest = 30;

    public static TextSpan? Find(Tree tree, int cue, List<TextSpan> parts)
    {
        var first = FirstBehind(tree, cue, parts);
        if (first < 0) return null;
        var last = cue - 1;
        while (last >= first && (tree.IsPunct(last) && tree[last].Form != ")" || tree.Upos(last) is Upos.Aux or Upos.Adv)) last--;
        if (first > last || last - first > Longest || !tree.IsNominal(last) && tree.Upos(last) is not (Upos.Num or Upos.Punct or Upos.Adj)) return null;
        if (tree.Upos(first) is not (Upos.Noun or Upos.Propn or Upos.Pron or Upos.Det or Upos.Adj or Upos.Num)) return null;
        for (var i = first; i < cue; i++)
            if (tree.Upos(i) is Upos.Verb && !IsAside(tree, first, i)) return null;
        // What is set beside a name closes with its comma.
        return tree.Cover(first, last + 1 < cue && tree[last + 1].Form == "," && HasComma(tree, first, last) ? last + 1 : last);
    }

    private static bool HasComma(Tree tree, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (tree[i].Form == ",") return true;
        return false;
    }

    /// <summary>Whether a quotation ends right before the words for who and the cue.</summary>
    public static bool IsBeside(Tree tree, int cue, QuotationTable quotations)
    {
        for (var i = cue - 1; i > 0 && cue - i <= Longest; i--)
            if (quotations.IsInside(tree[i].Span)) return Find(tree, cue, [tree[0].Span.Cover(tree[i].Span)]) is not null;
        return false;
    }

    // The first word behind the quotation that ends last before the cue; −1 where none does in its sentence.
    private static int FirstBehind(Tree tree, int cue, List<TextSpan> parts)
    {
        var end = -1;
        foreach (var part in parts)
            if (part.End <= tree[cue].Span.Start && part.End > tree.Span.Start) end = Math.Max(end, part.End);
        if (end < 0) return -1;
        var i = 0;
        while (i < cue && (tree[i].Span.Start < end || tree.IsPunct(i))) i++;
        return i < cue ? i : -1;
    }

    // "…,” Ali Omar, who leads the council, said"
    private static bool IsAside(Tree tree, int first, int verb)
    {
        for (var i = verb; i > first; i--)
            if (tree[i].Form == ",") return true;
        return false;
    }
}
