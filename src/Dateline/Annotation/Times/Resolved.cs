namespace Dateline.Annotation.Times;

/// <summary>What a reading comes to.</summary>
/// <param name="Period">The part of the calendar; null where it has none.</param>
/// <param name="Value">The value of TIMEX3, or null.</param>
/// <param name="Anchor">What it was reckoned from; null where it names its own day.</param>
internal readonly record struct Resolved(Period? Period, string? Value, string? Anchor = null)
{
    /// <summary>First and last day where they are not those of the period.</summary>
    public (DateOnly? From, DateOnly? To)? Days { get; init; }

    public static Resolved Of(Period? period, string? anchor, string unresolved) =>
        period is { } found ? new(found, found.Value, anchor) : new(null, unresolved);
}
