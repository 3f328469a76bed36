using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Facts.Coding.Speech;

/// <summary>A headline is evidence only for what the body does not say better.</summary>
internal static class Headlines
{
    /// <summary>What a headline says of a speaker whom the body quotes is left to the body.</summary>
    public static IReadOnlyList<Attribution> Drop(CodingText text, IReadOnlyList<Attribution> found) =>
        [.. found.Where(a => !IsHeadline(text, a) || !found.Any(b => b != a && !IsHeadline(text, b) && a.Speaker.IsSame(b.Speaker)))];

    /// <summary>What a headline says of who holds a place is left to the body that says who did.</summary>
    public static IReadOnlyList<Fact> Drop(CodingText text, IReadOnlyList<Fact> facts)
    {
        var body = facts.OfType<Control>().Where(c => !IsHeadline(text, c.Evidence.Excerpts[0].Span.Start)).ToList();
        if (body.Count == 0) return facts;
        return [.. facts.Where(f => f is not Control { Holder: null or { Id: null } } c || body.Contains(c) || !body.Exists(b => b.Holder?.Id is not null && b.Change == c.Change && IsSamePlace(b.Place, c.Place)))];
    }

    private static bool IsSamePlace(Place? a, Place? b) => a is not null && b is not null && (a.GeoNameId is { } id && id == b.GeoNameId || a.Name == b.Name);

    private static bool IsHeadline(CodingText text, Attribution a) => a.Tree is not null && IsHeadline(text, a.Clause.Start);

    /// <summary>Whether a line is no sentence: no full stop, question or closing mark ends it.</summary>
    public static bool IsHeadline(CodingText text, int at) =>
        text.ParagraphAt(at) is var p and >= 0 && p < text.Paragraphs.Count - 1 &&
        char.IsLetterOrDigit(text.Text[text.Paragraphs[p].End - 1]) && text.Paragraphs[p].Length < 200;
}
