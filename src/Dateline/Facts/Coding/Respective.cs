using Dateline.Annotation.Places;
using Dateline.Annotation.Times;
using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding;

/// <summary>
/// What is told of several places and days in one: in <c>nine were killed in Bor and Pibor on Monday and Tuesday respectively</c> nine are
/// no toll of Bor, nor of Monday.
/// </summary>
internal static class Respective
{
    /// <summary>The fact at no one of the places, and from the first of the days to the last.</summary>
    public static Fact Of(CodingText text, Fact fact)
    {
        if (fact is not (Figure or Event or Control) || fact.Time is null && fact.Place is null) return fact;
        var start = fact.Evidence.Excerpts[0].Span.Start;
        if (text.TreeFrom(start) is var t && t >= text.Trees.Length || text.Trees[t] is not { } tree || !IsTold(tree)) return fact;
        if (fact.Time is { From: not null } time && Days(tree) is var (from, to) && time.From >= from && time.To <= to) fact = fact with { Time = time with { From = from, To = to } };
        return fact.Place is { Precision: not PlacePrecision.Region } && tree.Toponyms.Count(p => p.Toponym.Form == ToponymForm.Name) > 1 ? fact with { Place = null } : fact;
    }

    private static bool IsTold(Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
            if (tree[i].Form is "respectively") return true;
        return false;
    }

    // "on Monday and Tuesday", "on 6 and 9 November", "on November 6 and 9"
    private static (DateOnly From, DateOnly To)? Days(Tree tree)
    {
        DateOnly? first = null, last = null;
        foreach (var told in tree.Times)
        {
            if (told.Time is not { Type: TimexType.Date, From: { } from, To: { } to }) continue;
            (first, last) = (first is null || from < first ? from : first, last is null || to > last ? to : last);
            if (from == to && told.Last + 2 < tree.Count && tree[told.Last + 1].Form is "and" && int.TryParse(tree[told.Last + 2].Form, out var day) && day > from.Day && day <= DateTime.DaysInMonth(from.Year, from.Month)) last = new DateOnly(from.Year, from.Month, day);
        }
        return first is { } one && last is { } other && one < other ? (one, other) : null;
    }
}
