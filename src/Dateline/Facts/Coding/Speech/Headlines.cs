using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Facts.Coding.Speech;

/// <summary>What a headline says of a speaker whom the body quotes is left to the body.</summary>
internal static class Headlines
{
    public static IReadOnlyList<Attribution> Drop(CodingText text, IReadOnlyList<Attribution> found) =>
        [.. found.Where(a => !IsHeadline(text, a) || !found.Any(b => b != a && !IsHeadline(text, b) && a.Speaker.IsSame(b.Speaker)))];

    // A line that is no sentence: no full stop, question or closing mark ends it.
    private static bool IsHeadline(CodingText text, Attribution a) =>
        a.Tree is not null && text.ParagraphAt(a.Clause.Start) is var p and >= 0 && p < text.Paragraphs.Count - 1 &&
        char.IsLetterOrDigit(text.Text[text.Paragraphs[p].End - 1]) && text.Paragraphs[p].Length < 200;
}
