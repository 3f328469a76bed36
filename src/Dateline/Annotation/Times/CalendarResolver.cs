using System.Globalization;

namespace Dateline.Annotation.Times;

/// <summary>Places readings of form <c>date</c> in the calendar: whole dates as they stand, parts of dates by what they are reckoned from.</summary>
internal sealed class CalendarResolver(Festivals festivals, UnitResolver units)
{
    // Years of two digits below it are of this century.
    private const int Pivot = 50;

    // Days to a date so far ahead that one so lately gone is likelier.
    private const int Ahead = 290, Gone = 75;

    public Resolved Resolve(Reading reading, Anchors anchors, Tense tense)
    {
        if (reading["bc"] is not null) return new(null, BeforeChrist(reading));
        if (reading.Number("today") is { } offset) return FromToday(anchors, offset);
        if (reading.Has("told") || reading.Has("part") && reading.Has("deixis") && !reading.Has("weekday") && !reading.Has("unit")) return OfDay(reading, anchors);
        if (reading.Has("unit")) return Within(reading, units.Resolve(reading, anchors, tense));
        if (reading.Number("year") is { } year) return Absolute(reading, year);
        if (reading.Has("month") && reading.Number("yy") is { } yy) return Absolute(reading, yy < Pivot ? 2000 + yy : 1900 + yy);
        if (reading.Number("decade") is { } decade) return Resolved.Of(Period.OfYear(Grain.Decade, decade * 10), null, "XXX");
        if (Century(reading) is { } century) return century == 0 ? new(null, "00") : Resolved.Of(Period.OfYear(Grain.Century, century * 100), null, "XX");
        return Relative(reading, anchors, tense);
    }

    private static int? Century(Reading reading) =>
        reading.Number("century") ?? (reading["grain"] == "C" && reading.Number("ordinal") is { } nth and > 0 ? nth - 1 : null);

    private static string BeforeChrist(Reading reading)
    {
        if (reading["grain"] == "C" && reading.Number("ordinal") is { } nth) return string.Create(CultureInfo.InvariantCulture, $"BC{nth - 1:00}");
        var year = reading.Number("year") ?? reading.Number("oldyear") ?? reading.Number("number") ?? 0;
        return string.Create(CultureInfo.InvariantCulture, $"BC{year:0000}") +
            (reading.Number("month") is { } month ? string.Create(CultureInfo.InvariantCulture, $"-{month:00}") : reading["season"] is { } season ? $"-{season}" : "");
    }

    private static Resolved FromToday(Anchors anchors, int offset) =>
        Resolved.Of(anchors.Day is { } day ? new Period(Grain.Day, day).Next(offset) : null, anchors.DayName, "XXXX-XX-XX");

    // "that afternoon", "the next morning", "in the evening": of the day last told.
    private static Resolved OfDay(Reading reading, Anchors anchors)
    {
        Period? day = null;
        string? name = null;
        if (anchors.Told is { Grain: Grain.Day } told && (anchors.IsNarrative || anchors.IsToldNear)) (day, name) = (told, anchors.ToldWords);
        else if (anchors.ToldDay is { } near) (day, name) = near;
        else if (anchors is { Day: { } report, IsNarrative: false }) (day, name) = (new(Grain.Day, report), anchors.DayName);
        var step = reading["deixis"] switch { "next" or "following" => 1, "previous" or "last" => -1, _ => 0 };
        return Resolved.Of(day?.Next(step), name, "XXXX-XX-XX");
    }

    // "January last year", "Friday of last week"
    private Resolved Within(Reading reading, Resolved frame)
    {
        if (frame.Period is not { } period) return frame with { Value = Unplaced(reading) };
        if (reading.Has("month") || reading.Has("festival") || Nth(reading) is not null) return Absolute(reading, period.First.Year) with { Anchor = frame.Anchor };
        if (reading.Number("weekday") is { } weekday && period.Grain == Grain.Week) return Resolved.Of(new Period(Grain.Day, period.First).Next(weekday - 1), frame.Anchor, "XXXX-XX-XX");
        return frame;
    }

    private Resolved Absolute(Reading reading, int year)
    {
        if (reading["festival"] is { } festival) return Festival(festivals.In(festival, year), null);
        var period = In(reading, year);
        if (period is not { } first) return new(null, Unplaced(reading));
        var last = reading.Number("day2") is { } day && Day(year, reading.Number("month2") ?? reading.Number("month"), day) is { } end ? end
            : reading.Number("month2") is { } month && reading.Number("day") is null ? Month(year, month)
            : reading.Number("year2") is { } other ? Period.OfYear(Grain.Year, other)
            : reading.Number("yy") is { } yy && !reading.Has("month") ? Period.OfYear(Grain.Year, year / 100 * 100 + yy) : null;
        return last is { } to && to.First > first.First ? new(first, $"{first.Value}/{to.Value}") { Days = (first.First, to.Last) } : new(first, first.Value);
    }

    private static Resolved Festival((DateOnly First, DateOnly Last)? days, string? anchor)
    {
        if (days is not { } found) return new(null, null);
        var day = new Period(Grain.Day, found.First);
        return found.First == found.Last ? new(day, day.Value, anchor) : new(day, $"{day.Value}/{new Period(Grain.Day, found.Last).Value}", anchor) { Days = found };
    }

    /// <summary>The part of a year that a reading names; null where there is no such day.</summary>
    private static Period? In(Reading reading, int year)
    {
        if (reading.Number("month") is { } month)
            return reading.Number("day") is { } day ? Day(year, month, day) : Month(year, month);
        if (Season(reading["season"]) is { } start) return year is > 0 and < 9999 ? new Period(Grain.Season, new(year, start, 1)) : null;
        if (Nth(reading) is { } nth) return Period.OfYear(nth.Grain, year)?.Next(nth.Index);
        return Period.OfYear(Grain.Year, year);
    }

    /// <summary>A half or quarter of a year, counted from 0.</summary>
    public static (Grain Grain, int Index)? Nth(Reading reading)
    {
        var ordinal = reading.Number("ordinal") ?? reading.Number("number");
        return reading["grain"] switch
        {
            "Q" when ordinal is >= 1 and <= 4 => (Grain.Quarter, ordinal.Value - 1),
            "H" when ordinal is 1 or 2 => (Grain.Half, ordinal.Value - 1),
            "H" when reading["deixis"] is "last" => (Grain.Half, 1),
            _ => null,
        };
    }

    private Resolved Relative(Reading reading, Anchors anchors, Tense tense)
    {
        // A day named nearby goes before the day of the report.
        var named = !reading.Has("weekday") && !anchors.IsOfSpeech && anchors is { IsToldNear: true, Told: { } near, Day: { } report } && near.Grain <= Grain.Day &&
            Math.Abs(near.First.Year - report.Year) > 0 && tense is Tense.Past or Tense.None && near.First < report && near.Grain is not (Grain.Century or Grain.Decade or Grain.Quarter);
        var narrative = anchors.IsNarrative || named || anchors.Day is null;
        if ((narrative ? anchors.Told : null) is { } told && !(reading.Has("deixis") && !anchors.IsNarrative)) return Nearest(reading, told, anchors.ToldWords);
        return anchors is { Day: { } day, IsNarrative: false } ? ByTense(reading, day, tense, anchors.DayName) : new(null, Unplaced(reading));
    }

    // A story goes on: what follows is more likely than what went before.
    private Resolved Nearest(Reading reading, Period told, string? name)
    {
        if (told.Grain <= Grain.Year && told.Grain >= Grain.Year && !reading.Has("weekday") && reading["deixis"] is null) return Placed(reading, told.First.Year, told.First, name);
        var step = reading["deixis"] switch { "next" or "following" => 1, "last" or "previous" => -1, _ => 0 };
        var best = default(Resolved);
        var cost = int.MaxValue;
        foreach (var candidate in Candidates(reading, told.First))
        {
            if (candidate.Period is not { } period) continue;
            var distance = period.Contains(told.First) || told.Contains(period.First) ? 0 : period.First.DayNumber - told.First.DayNumber;
            if (step > 0 && distance <= 0 || step < 0 && distance >= 0) continue;
            var price = distance < 0 ? -2 * distance : distance;
            if (price < cost) (best, cost) = (candidate, price);
        }
        return cost == int.MaxValue ? new(null, Unplaced(reading)) : best with { Anchor = name };
    }

    private Resolved ByTense(Reading reading, DateOnly day, Tense tense, string? name)
    {
        var deixis = reading["deixis"];
        var isWeekday = reading.Has("weekday") && !reading.Has("month");
        if (deixis is "past") deixis = "last";
        if (deixis is "following" or "next") deixis = "next";
        Resolved? before = null, after = null, at = null;
        foreach (var candidate in Candidates(reading, day))
        {
            if (candidate.Period is not { } period) continue;
            var (first, last) = (candidate.Days?.From ?? period.First, candidate.Days?.To ?? period.Last);
            if (last < day) before = candidate;
            else if (first > day) after ??= candidate;
            else at = candidate;
        }
        var chosen = deixis switch
        {
            // Quarters are reported on once they are over, or while they run.
            null when Nth(reading) is not null => at ?? (tense == Tense.Future && after?.Period?.First.Year == day.Year ? after : before),
            "last" or "previous" => before,
            "next" => after,
            "this" => at ?? Closest(before, after, day),
            _ => tense switch
            {
                Tense.Past => at ?? before,
                Tense.Future => at ?? (reading.Has("day") && IsFar(before, after, day) ? before : after),
                _ => at ?? (isWeekday ? before : Closest(before, after, day)),
            },
        };
        return (chosen ?? new(null, Unplaced(reading))) with { Anchor = chosen is null ? null : name };
    }

    // "began the operation to isolate the town on Nov. 5", told in December: nobody names a day eleven months ahead without its year.
    private static bool IsFar(Resolved? before, Resolved? after, DateOnly day) =>
        before?.Period is { } one && after?.Period is { } next && next.First.DayNumber - day.DayNumber > Ahead && day.DayNumber - one.Last.DayNumber < Gone;

    private static Resolved? Closest(Resolved? before, Resolved? after, DateOnly day)
    {
        if (before?.Period is not { } one || after?.Period is not { } next) return before ?? after;
        return day.DayNumber - one.Last.DayNumber <= next.First.DayNumber - day.DayNumber ? before : after;
    }

    // The days that a part of a date may mean, around one that is known, in order.
    private IEnumerable<Resolved> Candidates(Reading reading, DateOnly around)
    {
        if (reading.Number("weekday") is { } weekday && !reading.Has("month"))
        {
            var monday = Period.Of(Grain.Week, around);
            for (var week = -2; week <= 2; week++)
                if (monday.Next(week) is { } at && new Period(Grain.Day, at.First).Next(weekday - 1) is { } day) yield return new(day, day.Value);
            yield break;
        }
        if (!reading.Has("month") && reading.Number("day") is { } of)
        {
            for (var step = -2; step <= 2; step++)
                if (Period.Of(Grain.Month, around).Next(step) is { } month && Day(month.First.Year, month.First.Month, of) is { } day) yield return new(day, day.Value);
            yield break;
        }
        for (var year = Math.Max(1, around.Year - 2); year <= Math.Min(9998, around.Year + 2); year++) yield return Placed(reading, year, around, null);
    }

    private Resolved Placed(Reading reading, int year, DateOnly around, string? anchor)
    {
        if (!reading.Has("month") && reading.Number("day") is { } day) return Resolved.Of(Day(year, around.Month, day), anchor, Unplaced(reading));
        return Absolute(reading, year) with { Anchor = anchor };
    }

    private static Period? Month(int year, int month) => year is >= 1 and <= 9999 && month is >= 1 and <= 12 ? new(Grain.Month, new(year, month, 1)) : null;

    private static Period? Day(int year, int? month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 and var m && day >= 1 && day <= DateTime.DaysInMonth(year, m) ? new(Grain.Day, new(year, m, day)) : null;

    private static int? Season(string? season) => season switch { "SP" => 3, "SU" => 6, "FA" => 9, "WI" => 12, _ => null };

    private static string Unplaced(Reading reading)
    {
        if (reading.Number("month") is { } month)
            return string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}") + (reading.Number("day") is { } day ? string.Create(CultureInfo.InvariantCulture, $"-{day:00}") : "");
        if (reading.Number("weekday") is { } weekday) return string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}");
        if (reading["season"] is { } season) return $"XXXX-{season}";
        if (Nth(reading) is { } nth) return string.Create(CultureInfo.InvariantCulture, $"XXXX-{(nth.Grain == Grain.Half ? 'H' : 'Q')}{nth.Index + 1}");
        return "XXXX-XX-XX";
    }
}
