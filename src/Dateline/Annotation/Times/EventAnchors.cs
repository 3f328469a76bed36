using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Times;

/// <summary>
/// Reckons times from what the text tells of: <c>a month after the deal</c>, <c>two days before the vote</c>, <c>hours after the
/// strike</c>. Where it does not say when that was, the words are kept and stand for no day.
/// </summary>
internal static class EventAnchors
{
    // Longest clause that is quoted as an anchor, in tokens.
    private const int Longest = 12;

    public static TimeExpression Anchored(Tree[] trees, int sentence, Item item, TimeExpression time, string text)
    {
        var tree = trees[sentence];
        if (MarkerOf(tree, item) is not (>= 0 and var marker) || tree.Head(marker) is not (>= 0 and var head) || head < marker || tree.Upos(head) is Upos.Pron || IsTold(tree, head)) return time;
        var end = tree.IsVerb(head) ? Math.Min(tree.Last(head), marker + Longest) : head;
        while (end > head && tree.IsPunct(end)) end--;
        var words = item.Span.Cover(tree[end].Span);
        var kept = time with { Words = words, From = null, To = null, Precision = null, Anchor = null };
        if (EventDates.Of(trees, sentence, head) is not { From: { } from, To: { } to } date) return kept;
        var sign = tree[marker].Form.ToLowerInvariant() is "after" or "following" ? 1 : -1;
        var anchor = $"{tree.Cover(Math.Min(marker + 1, head), end).Of(text)} ({date.Span.Of(text)})";
        if (Shifted(item.Reading!, from, to, sign) is not { } days) return kept;
        return kept with { From = days.From, To = days.To, Precision = days.Precision, Anchor = anchor };
    }

    // "two days [after]", "the day [after]", "the eve [of]"
    private static int MarkerOf(Tree tree, Item item)
    {
        var reading = item.Reading!;
        if (reading.Form == "shift" && reading["base"] == "told" && tree[item.LastToken].Form is "after" or "before") return item.LastToken;
        var next = item.LastToken + 1;
        if (next >= tree.Count) return -1;
        if (reading.Has("eve")) return tree[next].Form is "of" ? next : -1;
        var isSpan = reading.Form == "span" && reading["deixis"] is null && !reading.Has("age");
        return isSpan && tree[next].Form is "after" or "before" or "following" && !(item.Token > 0 && tree[item.Token - 1].Form.ToLowerInvariant() is "for" or "within" or "in" or "over" or "every") ? next : -1;
    }

    // "two days after Monday" is reckoned from a time, not from what was told.
    private static bool IsTold(Tree tree, int head)
    {
        foreach (var told in tree.Times)
            if (told.Has(head) && told.Time.From is null) return true;
        return false;
    }

    private static (DateOnly? From, DateOnly? To, TimePrecision Precision)? Shifted(Reading reading, DateOnly from, DateOnly to, int sign)
    {
        var isDay = from == to;
        // Minutes and hours from a day are that day.
        if (reading["unit"] is "H" or "MIN" or "S") return isDay ? (from, to, TimePrecision.Day) : null;
        if (Units.Count(reading) is not { } count || Units.Grain(reading["unit"]) is not { } grain || count % 1 != 0) return sign > 0 ? (from, null, TimePrecision.Open) : (null, to, TimePrecision.Open);
        if (!isDay && grain > Grain.Month) return null;
        var start = isDay || grain > Grain.Month ? new Period(Grain.Day, from) : Period.Of(to.DayNumber - from.DayNumber > 31 ? Grain.Year : Grain.Month, from);
        if (start.Grain < grain) return null;
        var found = grain is Grain.Week ? start.Next((int)Math.Clamp(7 * count, 0, 70_000) * sign) : Period.Of(grain, from).Next((int)Math.Clamp(count, 0, 10_000) * sign);
        return found is { } period ? (period.First, period.Last, period.Precision) : null;
    }
}
