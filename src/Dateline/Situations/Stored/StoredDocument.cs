namespace Dateline.Situations.Stored;

/// <summary>A document as an index has it.</summary>
/// <param name="Position">Number of the ledger's line that received it.</param>
/// <param name="Recorded">When, in ticks.</param>
/// <param name="Published">Number of the day it was published; <see cref="NoDay"/> where it does not say.</param>
/// <param name="Agency">Number of the agency that it credits as an origin; -1 where it credits none.</param>
/// <param name="Publisher">Number of its publisher as an origin.</param>
internal readonly record struct StoredDocument(long Position, long Recorded, int Published, int Agency, int Publisher)
{
    public const int NoDay = int.MinValue;

    /// <summary>When it was first read, in ticks; <see cref="long.MaxValue"/> where it was not.</summary>
    public long Read { get; init; } = long.MaxValue;

    /// <summary>The day by which it counts as published.</summary>
    public int Day => Published != NoDay ? Published : DateOnly.FromDateTime(new DateTime(Recorded)).DayNumber;
}
