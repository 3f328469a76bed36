using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Attributions;

/// <summary>What is attributed by structure, in pieces where the cue stands between, with the marks that belong to it.</summary>
internal static class ContentPieces
{
    // "The plan, he said, is dead."
    public static List<TextSpan>? Medial(AttributionCue cue)
    {
        var (tree, word) = (cue.Tree, cue.Word);
        if (!tree.IsVerb(word) || cue.Source < 0) return null;
        var (first, last) = CueSpans.Of(cue);
        if (Speech.Medial.Of(tree, word, cue.Source, first, last) is not { } aside) return null;
        var pieces = new List<TextSpan>();
        Add(pieces, tree, 0, aside.First - 2);
        Add(pieces, tree, aside.Last + 2, tree.Count - 1);
        return pieces.Count == 2 ? pieces : null;
    }

    // Without the cue's own clause where that stands within.
    public static List<TextSpan> Of(AttributionCue cue, (int First, int Last) content, QuotationTable quotations)
    {
        var tree = cue.Tree;
        var (first, last) = content;
        var pieces = new List<TextSpan>();
        if (first <= cue.Word && cue.Word <= last)
        {
            var (from, to) = CueSpans.Of(cue);
            if (cue.Source >= 0 && tree.Upos(cue.Word) != Upos.Adv) (from, to) = (Math.Min(from, tree.First(cue.Source)), Math.Max(to, tree.Last(cue.Source)));
            Add(pieces, tree, first, from - 1);
            var next = to + 1;
            while (next < last && tree.IsPunct(next)) next++;
            if (pieces.Count == 0 || next <= last && tree[next].Xpos != "VBG" && tree.Upos(next) is not Upos.Sconj) Add(pieces, tree, to + 1, last);
        }
        else Add(pieces, tree, first, last);
        // A quotation is said to its end, over the ends of sentences.
        for (var p = 0; p < pieces.Count; p++)
            if (quotations.EndOf(pieces[p]) is var end && end > pieces[p].End)
                pieces[p] = TextSpan.FromBounds(quotations.StartOf(pieces[p]), end);
        return pieces;
    }

    private static void Add(List<TextSpan> pieces, Tree tree, int first, int last)
    {
        if (first > 0 && first - 1 < last && tree[first - 1].Form.Equals("that", StringComparison.OrdinalIgnoreCase) && tree.Is(first - 1, "mark")) first--;
        while (first <= last && tree.IsPunct(first) && !IsOpening(tree, first)) first++;
        if (first > 0 && IsOpening(tree, first - 1) && !IsMark(tree[first].Form)) first--;
        while (last >= first && tree.IsPunct(last) && !IsClosing(tree, first, last)) last--;
        if (first > last) return;
        // A quotation that ends right behind belongs to it with its marks.
        for (var i = last + 1; i <= Math.Min(last + 2, tree.Count - 1) && tree.IsPunct(i); i++)
            if (IsClosing(tree, first, i)) last = i;
        if (IsMark(tree[first].Form) && !HasMark(tree, first + 1, last)) first++;
        pieces.Add(tree.Cover(first, last));
    }

    private static bool HasMark(Tree tree, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (IsMark(tree[i].Form)) return true;
        return false;
    }

    private static bool IsMark(string form) => form is "\"" or "“" or "”" or "‘" or "''" or "``" or "'" or "’";

    private static bool IsOpening(Tree tree, int i)
    {
        if (!IsMark(tree[i].Form) || tree[i].Form is "”" or "’") return false;
        return i + 1 < tree.Count && tree[i + 1].Span.Start == tree[i].Span.End;
    }

    private static bool IsClosing(Tree tree, int first, int last)
    {
        if (!IsMark(tree[last].Form) || tree[last].Form is "“" or "‘") return false;
        for (var i = last - 1; i >= first; i--)
            if (IsMark(tree[i].Form)) return tree[i].Form is not ("”" or "’");
        return false;
    }
}
