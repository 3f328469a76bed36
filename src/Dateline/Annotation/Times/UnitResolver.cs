namespace Dateline.Annotation.Times;

/// <summary>Places readings of the forms <c>unit</c> (<c>last week</c>, <c>the same year</c>) and <c>shift</c> (<c>two years ago</c>, <c>three days later</c>).</summary>
internal sealed class UnitResolver
{
    public Resolved Resolve(Reading reading, Anchors anchors, Tense tense) =>
        reading.Has("dir") ? Shift(reading, anchors) : Unit(reading, anchors, tense);

    private static Resolved Unit(Reading reading, Anchors anchors, Tense tense)
    {
        var unit = reading["unit"];
        if (Units.Grain(unit) is not { } grain) return new(null, Units.Duration(1, unit));
        var deixis = reading["deixis"];
        if (grain == Grain.Quarter && deixis == "told" && !anchors.IsNarrative) return Resolved.Of(anchors.Quarter ?? Latest(anchors), anchors.DayName, "XXXX-QX");
        var byStory = deixis is "previous" or "following" or "same" or "that" or "told" || anchors.IsNarrative || anchors.Day is null;
        if (byStory && anchors.Told is { } told && (told.Grain >= grain || told.Contains(told.First) && grain == Grain.Year))
            return Resolved.Of(Period.Of(grain, told.First).Next(Step(deixis)), anchors.ToldWords, Units.Unplaced(unit));
        if (grain == Grain.Day && deixis is "previous" or "following" or "same" or "that")
        {
            if (anchors.ToldDay is { } near) return Resolved.Of(near.Day.Next(Step(deixis)), near.Words, Units.Unplaced(unit));
            // The day after a month is no known day, and none follows the day of a report.
            if (deixis is "following" || anchors.IsToldNear) return new(null, Units.Unplaced(unit));
        }
        if (anchors.Day is not { } day) return new(null, Units.Unplaced(unit));
        var at = Period.Of(grain, day);
        if (grain == Grain.Weekend) at = Weekend(deixis, day, tense);
        else if (grain == Grain.Quarter && deixis is "told" or "latest") at = at.Next(-1) ?? at;
        else at = at.Next(deixis is "latest" && grain != Grain.Day ? -1 : Step(deixis)) ?? at;
        var found = new Resolved(at, at.Value, anchors.DayName);
        // "The past year" ends today, not in December.
        return deixis == "past" && new Period(Grain.Day, day) is var today && Back(today, grain, 1) is { } from ? found with { Days = (from, day) } : found;
    }

    private static int Step(string? deixis) => deixis switch { "last" or "past" or "previous" => -1, "next" or "following" => 1, _ => 0 };

    private static Period Weekend(string? deixis, DateOnly day, Tense tense)
    {
        var own = Period.Of(Grain.Weekend, day);
        var lastGone = own.First <= day && own.Last >= day && deixis is "told" ? own : Shifted(own, own.Last < day ? 0 : -1);
        return deixis switch
        {
            "last" or "past" or "previous" => lastGone,
            "next" or "following" => Shifted(own, own.First <= day ? 1 : 0),
            "this" or "same" or "that" => own,
            _ => tense is Tense.Future or Tense.Present ? own : lastGone,
        };
    }

    private static Period Shifted(Period weekend, int weeks) => new(Grain.Weekend, weekend.First.AddDays(Math.Max(7 * weeks, -weekend.First.DayNumber)));

    private static Resolved Shift(Reading reading, Anchors anchors)
    {
        var direction = reading.Number("dir") ?? 1;
        var vague = direction < 0 ? "PAST_REF" : "FUTURE_REF";
        var unit = reading["unit"];
        var count = Units.Count(reading);
        if (reading["base"] == "doc")
        {
            if (count is not { } some) return new(null, vague);
            if (anchors.Day is not { } day) return new(null, Units.Unplaced(unit));
            if (direction < 0 && unit == "Y" && some == 1 && anchors.Quarter is { } quarter) return Resolved.Of(quarter.Next(quarter.Grain == Grain.Half ? -2 : -4), anchors.DayName, "XXXX");
            var found = From(new(Grain.Day, day), unit, some * direction, anchors.DayName);
            // Just a year ago is that month; five years ago is no more than a year.
            return unit == "Y" && some == 1 && found.Period is not null && new Period(Grain.Month, new(day.Year, day.Month, 1)).Next(12 * direction) is { } month
                ? found with { Days = (month.First, month.Last) } : found;
        }
        if (reading["base"] == "quarter") return Resolved.Of((anchors.Quarter ?? Latest(anchors))?.Next(-4), anchors.DayName, "XXXX-QX");
        // The year before is reckoned from what was told: a quarter stays a quarter.
        var told = anchors.Told is { } last && (anchors.IsNarrative || anchors.IsToldNear || anchors.Day is null) ? last : (Period?)null;
        if (count is not { } number) return new(null, vague);
        if (unit == "Y" && number == 1 && anchors.Quarter is { } near) return Resolved.Of(near.Next(near.Grain == Grain.Half ? 2 * direction : 4 * direction), anchors.ToldWords, "XXXX");
        if (told is { } from) return From(from, unit, number * direction, anchors.ToldWords);
        return anchors.Day is { } report && !anchors.IsNarrative ? From(new(Grain.Day, report), unit, number * direction, anchors.DayName) : new(null, Units.Unplaced(unit));
    }

    private static Period? Latest(Anchors anchors) => anchors.Day is { } day ? Period.Of(Grain.Quarter, day).Next(-1) : null;

    private static Resolved From(Period from, string? unit, double count, string? anchor)
    {
        if (Units.Grain(unit) is not { } grain) return new(null, Units.Duration(Math.Abs(count), unit));
        if (count % 1 != 0 || Math.Abs(count) > 10_000) return new(null, count < 0 ? "PAST_REF" : "FUTURE_REF");
        var whole = (int)count;
        if (grain == Grain.Year && from.Grain is Grain.Quarter or Grain.Half or Grain.Season or Grain.Month)
            return Resolved.Of(from.Next(whole * from.Grain switch { Grain.Half => 2, Grain.Month => 12, _ => 4 }), anchor, Units.Unplaced(unit));
        // Days after a year are no known day.
        if (from.Grain < grain && !(from.Grain == Grain.Weekend || from.Grain == Grain.Week && grain == Grain.Weekend)) return new(null, Units.Unplaced(unit));
        // Two weeks from a day are a day again.
        if (grain == Grain.Week && from.Grain == Grain.Day) return Resolved.Of(from.Next(7 * whole), anchor, "XXXX-XX-XX");
        return Resolved.Of(Period.Of(grain, from.First).Next(whole), anchor, Units.Unplaced(unit));
    }

    /// <summary>The day so many units back.</summary>
    public static DateOnly? Back(Period day, Grain grain, double count)
    {
        try
        {
            var whole = (int)Math.Clamp(Math.Ceiling(count), -20_000, 20_000);
            return grain switch
            {
                Grain.Century => day.First.AddYears(-100 * whole),
                Grain.Decade => day.First.AddYears(-10 * whole),
                Grain.Year or Grain.Half => day.First.AddYears(-whole),
                Grain.Quarter or Grain.Season => day.First.AddMonths(-3 * whole),
                Grain.Month => day.First.AddMonths(-whole),
                Grain.Week or Grain.Weekend => day.First.AddDays(-7 * whole),
                _ => day.First.AddDays(-whole),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
