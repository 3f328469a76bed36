namespace Dateline.Situations;

/// <summary>What of a ledger is asked for. Less is sooner told.</summary>
public sealed class SituationQuestion
{
    /// <summary>Only what was recorded by then, and not yet retired, counts. Default: all of it.</summary>
    public DateTimeOffset Recorded { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Only documents that were published by this day count, or received where they do not say; null for all.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Default: all.</summary>
    public SituationParts Parts { get; init; } = SituationParts.All;

    /// <summary>
    /// Which places count, by name and country (ISO 3166-1 alpha-3, or null); null for all. What else is told of the same series, deal or
    /// issue elsewhere comes along; of occurrences only what is told there.
    /// </summary>
    public Func<string, string?, bool>? At { get; init; }

    /// <summary>The moment at the end of a day, UTC.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddTicks(-1);
}
