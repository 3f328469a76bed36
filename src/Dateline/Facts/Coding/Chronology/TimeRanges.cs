using Dateline.Annotation.Times;
using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Facts.Coding.Chronology;

/// <summary>From when to when the words of time in a sentence say that something was.</summary>
internal static class TimeRanges
{
    // A duration says when only where it is reckoned from somewhere; "now" and "regularly" do not.
    public static bool Says(TimeExpression time) => time.From is not null || time.To is not null || time.Words is not null || time.Type is TimexType.Date or TimexType.Time && time.Value is { } value && value.Contains("XX", StringComparison.Ordinal)
        || time.Type == TimexType.Duration && time.Value is ['P', ..] && time.From is not null;

    // "between 3 and 5 May", "from March to April", "5-6 April"; "since" and "until" leave one end open.
    public static Time Joined(Document document, Tree tree, int k, int predicate)
    {
        var told = tree.Times[k];
        var one = told.Time;
        if (Range(tree, k) is { } next)
            return new(one.From, next.Time.To, one.Precision is null || next.Time.Precision is null ? null : one.Precision, one.Span.Cover(next.Time.Span).Of(document.Text));
        if (Range(tree, k - 1) is not null && k > 0) return Joined(document, tree, k - 1, predicate);
        if (Part(tree, k) is var (from, to)) return new(from, to, Knowledge.Ontology.TimePrecision.Month, tree.Times[k - 1].Time.Span.Cover(one.Span).Of(document.Text));
        var open = Since(tree, told, predicate) ? one with { To = null } : one;
        return new(open.From, open.To, open.Precision, (one.Words ?? one.Span).Of(document.Text));
    }

    /// <summary>So long before or after a day, as exactly as the length is told; null where it is no whole number of days, weeks, months or years.</summary>
    /// <param name="day">The day.</param>
    /// <param name="length">A TIMEX3 duration: <c>P2W</c>.</param>
    /// <param name="before">Whether before it.</param>
    public static Time? Away(DateOnly day, string length, bool before)
    {
        if (length is not ['P', .. var digits, var unit] || !int.TryParse(digits, out var count) || count is < 1 or > 400) return null;
        if (before) count = -count;
        if (unit is 'D') return new(day.AddDays(count), day.AddDays(count), Knowledge.Ontology.TimePrecision.Day, "");
        if (unit is 'W') return new(day.AddDays(7 * count - 3), day.AddDays(7 * count + 3), Knowledge.Ontology.TimePrecision.Week, "");
        var first = unit is 'M' ? day.AddDays(1 - day.Day).AddMonths(count) : new DateOnly(day.Year + count, 1, 1);
        return unit is 'M' ? new(first, first.AddMonths(1).AddDays(-1), Knowledge.Ontology.TimePrecision.Month, "") : unit is 'Y' ? new(first, first.AddYears(1).AddDays(-1), Knowledge.Ontology.TimePrecision.Year, "") : null;
    }

    // "the first three months of the year"
    private static (DateOnly From, DateOnly To)? Part(Tree tree, int k)
    {
        if (k == 0 || tree.Times[k] is not { First: > 1, Time: { From: { } from, To: { } to } } whole || tree[whole.First - 1].Form is not "of") return null;
        if (tree.Times[k - 1] is not { Time: { Type: TimexType.Duration, Value: ['P', .. var digits, 'M'] } } part || part.Last != whole.First - 2 || !int.TryParse(digits, out var months) || months is < 1 or > 11 || to.Year > 9990) return null;
        for (var i = Math.Max(0, part.First - 1); i < part.Last; i++)
            if (tree[i].Form is "first" && from.AddMonths(months).AddDays(-1) is var end && end <= to) return (from, end);
            else if (tree[i].Form is "last" or "final" && to.AddDays(1).AddMonths(-months) is var start && start >= from) return (start, to);
        return null;
    }

    private static ToldTime? Range(Tree tree, int k)
    {
        if (k < 0 || k + 1 >= tree.Times.Count) return null;
        var (one, next) = (tree.Times[k], tree.Times[k + 1]);
        if (one.Time.From is not { } from || next.Time.To is not { } to || to < from || next.First - one.Last > 2) return null;
        var link = next.First - one.Last == 2 ? tree[one.Last + 1].Form.ToLowerInvariant() : one.Last == next.First ? "-" : "";
        var before = one.First > 0 ? tree[one.First - 1].Form.ToLowerInvariant() : "";
        return link is "-" or "–" or "/" or "through" || link is "to" or "until" or "till" && before is "from" or "of" or "," || link == "and" && before == "between" ? next : null;
    }

    // "since the operation began on 17 October"
    private static bool Since(Tree tree, ToldTime told, int predicate)
    {
        // What stands within the phrase itself is no longer than its time: "since the raid on Monday".
        for (var (at, steps) = (told.Head(tree), 0); at >= 0 && at != predicate && !tree.IsUnder(predicate, at) && steps < 4; at = tree.Head(at), steps++)
            if (tree.Case(at) == "since" || TimeHooks.IsSince(tree, at)) return true;
        return false;
    }
}
