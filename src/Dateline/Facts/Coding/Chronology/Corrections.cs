using Dateline.Annotation.Times;
using Dateline.Annotation.Trees;

namespace Dateline.Facts.Coding.Chronology;

/// <summary>A correction tells anew what a report told, as of that report's day: <c>Correction: … Corrects the report of May 5 …</c></summary>
internal static class Corrections
{
    // Sentences in which a correction names its report.
    private const int First = 6;

    /// <summary>The day of the report that a text corrects; null for all other texts.</summary>
    public static Time? Of(CodingText text)
    {
        if (text.Trees is not [{ Count: > 0 } title, ..] || !title[0].Form.StartsWith("correct", StringComparison.OrdinalIgnoreCase)) return null;
        foreach (var tree in text.Trees.Take(First))
            foreach (var told in tree.Times)
                if (told.First > 1 && tree[told.First - 1].Form is "of" or "on" or "from" && tree.Lemma(told.First - 2) is "report" or "story" or "article" or "dispatch" or "note" or "release"
                    && told.Time is { Type: TimexType.Date, From: { } day, To: { } last } && day == last && !(text.Document.Published < day))
                    return new(day, day, told.Time.Precision, told.Time.Span.Of(text.Text));
        return null;
    }
}
