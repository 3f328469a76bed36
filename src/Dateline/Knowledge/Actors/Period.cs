using System.Globalization;
using Dateline.Knowledge.Entries;

namespace Dateline.Knowledge.Actors;

/// <summary>Days from one to another, both included; either end may be open.</summary>
internal readonly record struct Period(DateOnly? From, DateOnly? To)
{
    public static readonly Period Always = default;

    /// <summary>Whether a day lies in it; an unknown day lies in every period.</summary>
    public bool Contains(DateOnly? day) => day is not { } d || (From is not { } from || from <= d) && (To is not { } to || d <= to);

    /// <summary>Reads <c>1964..2017</c>, <c>2013..</c>, <c>..1990-05</c>, <c>2014-06-29..</c>, a single year, month or day, or <c>-</c>.</summary>
    public static Period Parse(Entry entry, string text)
    {
        if (text is "-") return Always;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        var (from, to) = dots < 0 ? (text, text) : (text[..dots].Trim(), text[(dots + 2)..].Trim());
        if (from.Length == 0 && to.Length == 0) throw Wrong(entry, text);
        var period = new Period(
            from.Length == 0 ? null : Day(from, last: false) ?? throw Wrong(entry, text),
            to.Length == 0 ? null : Day(to, last: true) ?? throw Wrong(entry, text));
        return period.From > period.To ? throw entry.Error($"“{text}” ends before it starts.") : period;
    }

    private static LexiconException Wrong(Entry entry, string text) =>
        entry.Error($"“{text}” is no span of days: 1964..2017, 2013.., ..1990, 2014-06-29..2017-07 or - belongs here.");

    // The first or the last day of a year, a month or a day.
    private static DateOnly? Day(ReadOnlySpan<char> text, bool last)
    {
        if (!(text.Length is 4 or 7 or 10) || !Number(text[..4], out var year) || year == 0) return null;
        int month = last ? 12 : 1, day = 1;
        if (text.Length >= 7 && (text[4] != '-' || !Number(text[5..7], out month) || month is < 1 or > 12)) return null;
        if (text.Length < 10) day = last ? DateTime.DaysInMonth(year, month) : 1;
        else if (text[7] != '-' || !Number(text[8..], out day) || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        return new(year, month, day);
    }

    private static bool Number(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
