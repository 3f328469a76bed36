using System.Globalization;
using Dateline.Knowledge.Entries;

namespace Dateline.Annotation.Times;

/// <summary>The days of festivals, fixed and movable, as <c>festivals.txt</c> names them.</summary>
internal sealed class Festivals
{
    private readonly Dictionary<string, (string First, string? Last)> _days = [];

    public Festivals(IReadOnlyList<Entry> entries)
    {
        var rules = new List<Entry>();
        foreach (var entry in entries)
        {
            entry.Expect(3);
            var (first, last) = entry[1].Split("..") is [var from, var to] ? (from, (string?)to) : (entry[1], null);
            if (first != "-" && (On(first, 2016) is null || last is not null && On(last, 2016) is null))
                throw entry.Error($"“{entry[1]}” names no day: write 12-25, islamic 10-1, easter-2, nth 11 4 4 and their like.");
            _days[entry[0]] = (first, last);
            rules.Add(entry with { Section = "base", Fields = [entry[0], $"date festival={entry[0].Replace(' ', '_')}", entry[2]] });
        }
        Rules = rules;
    }

    /// <summary>A rule for each, so that its words are found.</summary>
    public IReadOnlyList<Entry> Rules { get; }

    /// <summary>The words that tell of one.</summary>
    public IEnumerable<string> Words => _days.Keys.SelectMany(k => k.Split(' ')).Where(w => w.Length > 3);

    /// <summary>First and last day in a year; null where it has no fixed days.</summary>
    public (DateOnly First, DateOnly Last)? In(string name, int year)
    {
        if (!_days.TryGetValue(name.Replace('_', ' '), out var days) || On(days.First, year) is not { } first) return null;
        if (days.Last is null) return (first, first);
        return On(days.Last, year) is { } last ? (first, last < first ? first : last) : (first, first);
    }

    private static DateOnly? On(string rule, int year)
    {
        try
        {
            if (rule.StartsWith("easter", StringComparison.Ordinal)) return Easter(year).AddDays(Number(rule[6..]));
            if (rule.StartsWith("pascha", StringComparison.Ordinal)) return Pascha(year).AddDays(Number(rule[6..]));
            if (rule == "diwali") return Diwali(year);
            return rule.Split(' ') switch
            {
                ["nth", var month, var weekday, var nth] => Nth(year, Number(month), Number(weekday), Number(nth)),
                ["islamic", var day] => Other(year < 1901 || year > 2076 ? new HijriCalendar() : new UmAlQuraCalendar(), year, day),
                ["persian", var day] => Other(new PersianCalendar(), year, day),
                ["chinese", var day] => Other(new ChineseLunisolarCalendar(), year, day),
                ["hebrew", var day] => Other(new HebrewCalendar(), year, day),
                [var day] when day.Split('-') is [var month, var of] => new DateOnly(year, Number(month), Number(of)),
                _ => null,
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or FormatException)
        {
            return null;
        }
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    // The day of another calendar's year that falls in this one; of two the first.
    private static DateOnly? Other(Calendar calendar, int year, string day)
    {
        var parts = day.Split('-');
        var (month, of) = (Number(parts[0]), Number(parts[1]));
        var start = calendar.GetYear(new DateTime(year, 1, 2));
        for (var y = start; y <= start + 1; y++)
        {
            // A leap month before Nisan moves it and all after it.
            var shift = calendar is HebrewCalendar && month >= 7 && calendar.IsLeapYear(y) ? 1 : 0;
            var days = calendar.GetDaysInMonth(y, month + shift);
            var at = DateOnly.FromDateTime(calendar.ToDateTime(y, month + shift, Math.Min(of, days), 0, 0, 0, 0));
            if (at.Year == year) return at;
        }
        return null;
    }

    private static DateOnly Nth(int year, int month, int weekday, int nth)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((weekday % 7 - (int)first.DayOfWeek + 7) % 7 + 7 * (nth - 1));
    }

    // The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var g = (b - f + 1) / 3;
        var h = (19 * a + b - d - g + 15) % 30;
        var l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new(year, n / 31, n % 31 + 1);
    }

    // The Julian computus, in days of the common calendar.
    private static DateOnly Pascha(int year)
    {
        var d = (19 * (year % 19) + 15) % 30;
        var e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        var n = d + e + 114;
        return DateOnly.FromDateTime(new JulianCalendar().ToDateTime(year, n / 31, n % 31 + 1, 0, 0, 0, 0));
    }

    // The day before the Chinese month that begins between mid-October and mid-November: the night of the new moon in India.
    private static DateOnly? Diwali(int year)
    {
        var calendar = new ChineseLunisolarCalendar();
        for (var day = new DateOnly(year, 10, 15); day <= new DateOnly(year, 11, 16); day = day.AddDays(1))
            if (calendar.GetDayOfMonth(day.ToDateTime(TimeOnly.MinValue)) == 1) return day.AddDays(-1);
        return null;
    }
}
