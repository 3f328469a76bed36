using System.Globalization;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Times;

/// <summary>One part of the calendar: the year 1998, the week of 9 March 1998, the summer of 1955.</summary>
/// <param name="Grain">How long it is.</param>
/// <param name="First">Its first day.</param>
internal readonly record struct Period(Grain Grain, DateOnly First)
{
    private const int FirstYear = 1, LastYear = 9999;

    /// <summary>Its last day.</summary>
    public DateOnly Last => Next(1) is { } next ? next.First.AddDays(-1) : DateOnly.MaxValue;

    /// <summary>The value of TIMEX3.</summary>
    public string Value => Grain switch
    {
        Grain.Century => Invariant($"{First.Year / 100:00}"),
        Grain.Decade => Invariant($"{First.Year / 10:000}"),
        Grain.Year => Invariant($"{First.Year:0000}"),
        Grain.Half => Invariant($"{First.Year:0000}-H{(First.Month + 5) / 6}"),
        Grain.Quarter => Invariant($"{First.Year:0000}-Q{(First.Month + 2) / 3}"),
        Grain.Season => Invariant($"{First.Year:0000}-{First.Month switch { 3 => "SP", 6 => "SU", 9 => "FA", _ => "WI" }}"),
        Grain.Month => Invariant($"{First.Year:0000}-{First.Month:00}"),
        Grain.Week => IsoWeek(First),
        Grain.Weekend => IsoWeek(First) + "-WE",
        _ => Invariant($"{First.Year:0000}-{First.Month:00}-{First.Day:00}"),
    };

    public TimePrecision Precision => Grain switch
    {
        Grain.Century or Grain.Decade => TimePrecision.Decade,
        Grain.Year or Grain.Half => TimePrecision.Year,
        Grain.Season or Grain.Quarter => TimePrecision.Season,
        Grain.Month => TimePrecision.Month,
        Grain.Week or Grain.Weekend => TimePrecision.Week,
        _ => TimePrecision.Day,
    };

    /// <summary>The part of a grain that a day is in.</summary>
    public static Period Of(Grain grain, DateOnly day) => new(grain, grain switch
    {
        Grain.Century => new(Math.Max(FirstYear, day.Year / 100 * 100), 1, 1),
        Grain.Decade => new(Math.Max(FirstYear, day.Year / 10 * 10), 1, 1),
        Grain.Year => new(day.Year, 1, 1),
        Grain.Half => new(day.Year, day.Month <= 6 ? 1 : 7, 1),
        Grain.Quarter => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
        Grain.Season => SeasonOf(day),
        Grain.Month => new(day.Year, day.Month, 1),
        Grain.Week => Monday(day),
        Grain.Weekend => Monday(day) is var monday && monday <= DateOnly.MaxValue.AddDays(-5) ? monday.AddDays(5) : monday,
        _ => day,
    });

    /// <summary>The period so many of its kind on, or back; null where the calendar ends.</summary>
    public Period? Next(int count)
    {
        try
        {
            return new(Grain, Grain switch
            {
                Grain.Century => First.AddYears(100 * count),
                Grain.Decade => First.AddYears(10 * count),
                Grain.Year => First.AddYears(count),
                Grain.Half => First.AddMonths(6 * count),
                Grain.Quarter or Grain.Season => First.AddMonths(3 * count),
                Grain.Month => First.AddMonths(count),
                Grain.Week => First.AddDays(7 * count),
                Grain.Weekend => First.AddDays(7 * count + (count == 1 ? -5 : 0)),
                _ => First.AddDays(count),
            });
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>A year as a period; null where the calendar has no such year.</summary>
    public static Period? OfYear(Grain grain, int year) => year is >= FirstYear and <= LastYear ? Of(grain, new(year, 1, 1)) : null;

    // Meteorological seasons: the winter of 2004 begins in December 2004.
    private static DateOnly SeasonOf(DateOnly day) => day.Month switch
    {
        <= 2 => new(Math.Max(FirstYear, day.Year - 1), 12, 1),
        <= 5 => new(day.Year, 3, 1),
        <= 8 => new(day.Year, 6, 1),
        <= 11 => new(day.Year, 9, 1),
        _ => new(day.Year, 12, 1),
    };

    private static DateOnly Monday(DateOnly day) => day.AddDays(-Math.Min(((int)day.DayOfWeek + 6) % 7, day.DayNumber));

    private static string IsoWeek(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return Invariant($"{ISOWeek.GetYear(at):0000}-W{ISOWeek.GetWeekOfYear(at):00}");
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
