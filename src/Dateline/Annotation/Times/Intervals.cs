using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Times;

/// <summary>From when to when a time lasts: the whole of its part of the calendar, or what the words round it leave of that.</summary>
internal static class Intervals
{
    public static TimeExpression Fill(TimeExpression time, Reading reading, Period period, (DateOnly? From, DateOnly? To)? days, DateOnly? report, string? preposition)
    {
        var (from, to) = days ?? (period.First, period.Last);
        var precision = days is { From: { } first, To: { } last } && period.Grain == Grain.Year && last.DayNumber - first.DayNumber < 40 ? TimePrecision.Month : period.Precision;
        if ((reading["mod"] ?? reading["edge"]) is { } mod && period.Grain != Grain.Day)
        {
            (from, to) = Part(mod, from, to, report);
            if (mod is "START" or "MID" or "END") precision = Finer(period.Grain);
        }
        return preposition switch
        {
            "since" => time with { From = from, To = null, Precision = TimePrecision.Open },
            "until" or "till" => time with { From = null, To = to, Precision = TimePrecision.Open },
            _ => time with { From = from, To = to, Precision = precision },
        };
    }

    private static (DateOnly?, DateOnly?) Part(string mod, DateOnly? from, DateOnly? to, DateOnly? report)
    {
        if (from is not { } first || to is not { } last) return (from, to);
        return mod switch
        {
            "EARLIER" => (first, report is { } day && first <= day && day <= last ? day : last),
            "LATER" => (report is { } day && first <= day && day <= last ? day : first, last),
            "START" => (first, Third(first, last, 1)?.AddDays(-1) ?? last),
            "MID" => (Third(first, last, 1) ?? first, Third(first, last, 2)?.AddDays(-1) ?? last),
            "END" => (Third(first, last, 2) ?? first, last),
            _ => (first, last),
        };
    }

    // Thirds of a month are 1–10, 11–20 and the rest, of a year four months each, of anything else as many days.
    private static DateOnly? Third(DateOnly first, DateOnly last, int third)
    {
        var days = last.DayNumber - first.DayNumber + 1;
        if (days is >= 28 and <= 31 && first.Day == 1) return first.AddDays(10 * third);
        if (first is { Day: 1 } && last.AddDays(last == DateOnly.MaxValue ? 0 : 1).Day == 1 && days > 80)
        {
            var months = (last.Year - first.Year) * 12 + last.Month - first.Month + 1;
            return months % 3 == 0 ? first.AddMonths(months / 3 * third) : first.AddYears((last.Year - first.Year + 1) * third / 3);
        }
        return days < 3 ? null : first.AddDays((int)Math.Ceiling(days * third / 3.0));
    }

    private static TimePrecision Finer(Grain grain) => grain switch
    {
        Grain.Century or Grain.Decade => TimePrecision.Year,
        Grain.Year or Grain.Half or Grain.Season or Grain.Quarter => TimePrecision.Month,
        Grain.Month => TimePrecision.Week,
        _ => TimePrecision.Day,
    };
}
