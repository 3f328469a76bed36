using System.Globalization;
using Dateline.Documents;

namespace Dateline.Annotation.Times;

/// <summary>Cuts a range in two, as TIMEX3 has it: <c>5-6 April 2016</c> is <c>5</c> and <c>6 April 2016</c>, <c>2014–16</c> two years.</summary>
internal static class Ranges
{
    public static IEnumerable<Item> Cut(Item item, string text)
    {
        var reading = item.Reading!;
        var link = reading.Form == "date" && (reading.Has("day2") || reading.Has("month2") || reading.Has("year2") || reading.Has("yy") && !reading.Has("month"))
            ? text.AsSpan(item.Span.Start, item.Span.Length).IndexOfAny("-–—/") : -1;
        if (link < 0) return [item];
        var words = item.Span.Of(text);
        var first = words[..link].TrimEnd();
        var last = words[(link + 1)..].TrimStart();
        if (first.Length == 0 || last.Length == 0) return [item];
        var one = reading.Slots.Where(s => s.Key[^1] != '2' && s.Key != "yy").ToDictionary();
        var other = new Dictionary<string, string>(one) { ["ends"] = "1" };
        foreach (var (slot, value) in reading.Slots)
            if (slot[^1] == '2') other[slot[..^1]] = value;
        if (reading.Number("yy") is { } yy && reading.Number("year") is { } year) other["year"] = (year / 100 * 100 + yy).ToString(CultureInfo.InvariantCulture);
        return
        [
            Part(item, new(item.Span.Start, first.Length), item.Token, new("date", one)),
            Part(item, new(item.Span.End - last.Length, last.Length), item.LastToken, new("date", other)),
        ];
    }

    private static Item Part(Item item, TextSpan span, int token, Reading reading) =>
        new() { Span = span, Text = "", Token = token, LastToken = token, Classes = item.Classes, Reading = reading };
}
