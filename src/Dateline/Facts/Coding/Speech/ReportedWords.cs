using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Facts.Coding.Speech;

/// <summary>The span of reported words: without <c>that</c> and the punctuation at their ends, but with both marks of a quotation that they begin or end with.</summary>
internal static class ReportedWords
{
    public static TextSpan? Span(Tree tree, int first, int last)
    {
        while (first <= last && (tree.IsPunct(first) && !IsMarkOf(tree, first, last) || IsOpening(tree, first))) first++;
        while (last >= first && tree.IsPunct(last) && !IsMarkOf(tree, last, first)) last--;
        if (first > last) return null;
        // The mark that closes what was opened within: … had “no evidence”.
        for (var i = last + 1; i < Math.Min(last + 3, tree.Count) && tree.IsPunct(i); i++)
            if (IsMark(tree, i) && Marks(tree, first, last) % 2 == 1 && IsMarkOf(tree, i, first)) return tree.Cover(first, i);
        return tree.Cover(first, last);
    }

    // Whether a quotation mark at one end has its other mark inside, not at the other end.
    private static bool IsMarkOf(Tree tree, int at, int other)
    {
        if (at == other || !IsMark(tree, at)) return false;
        var step = at < other ? 1 : -1;
        for (var i = at + step; i != other; i += step)
            if (IsMark(tree, i)) return Marks(tree, Math.Min(at, other), Math.Max(at, other)) % 2 == 0 && HasWord(tree, i, other, step);
        return false;
    }

    private static bool HasWord(Tree tree, int from, int to, int step)
    {
        for (var i = from; i != to + step; i += step)
            if (!tree.IsPunct(i)) return true;
        return false;
    }

    private static int Marks(Tree tree, int first, int last)
    {
        var count = 0;
        for (var i = first; i <= last; i++)
            if (IsMark(tree, i)) count++;
        return count;
    }

    private static bool IsMark(Tree tree, int i) => tree.IsPunct(i) && tree[i].Form is "\"" or "“" or "”" or "‘" or "’" or "'" or "''" or "``" or "\"\"" or "«" or "»" or "„";

    private static bool IsOpening(Tree tree, int i) => tree.Lemma(i) is "that" && tree.Is(i, "mark") || tree.Is(i, "cc");
}
