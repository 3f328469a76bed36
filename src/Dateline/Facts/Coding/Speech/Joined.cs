using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Facts.Coding.Speech;

/// <summary>Joins speech of one speaker that goes on from sentence to sentence of a paragraph: <c>… , Davis said. … , he added.</c></summary>
internal static class Joined
{
    /// <param name="text">The text.</param>
    /// <param name="found">In the order of their contents.</param>
    public static IReadOnlyList<Attribution> Join(CodingText text, List<Attribution> found)
    {
        var joined = new List<Attribution>();
        foreach (var next in found)
        {
            var before = joined.FindLast(a => a.Content.End <= next.Content.Start || a.Content == next.Content);
            if (before is not null && before.Content == next.Content && before.Speaker.Text == next.Speaker.Text) continue;
            if (before is not null && GoesOn(text, before, next, joined))
            {
                before.MoreClauses.Add(next.Clause);
                before.Content = before.Content.Cover(next.Content);
            }
            else joined.Add(next);
        }
        return joined;
    }

    private static bool GoesOn(CodingText text, Attribution one, Attribution next, List<Attribution> joined)
    {
        if (one.Tree is null || next.Tree is null || one.Form != next.Form || one.Tree == next.Tree || Negates(one) != Negates(next)) return false;
        if (next.Tree.Index - LastSentence(text, one) > 1) return false;
        if (text.ParagraphAt(one.Content.End - 1) != text.ParagraphAt(next.Content.Start)) return false;
        if (next.Speaker.Text != one.Speaker.Text &&
            (next.Speaker.Text.ToLowerInvariant() is not ("he" or "she" or "they" or "it") || one.Speaker.Text.ToLowerInvariant() is "i" or "we")) return false;
        var whole = one.Content.Cover(next.Content);
        return !joined.Exists(a => a != one && a.Content.Overlaps(whole) && !a.Content.Contains(whole) && !whole.Contains(a.Content));
    }

    // "denied that … . It says that …": not in one breath.
    private static bool Negates(Attribution a) => a.Tree!.Lemma(a.Word) is "deny" or "reject" or "dispute";

    private static int LastSentence(CodingText text, Attribution a) =>
        Math.Max(a.Tree!.Index, text.TreesIn(a.Content).LastOrDefault()?.Index ?? -1);
}
