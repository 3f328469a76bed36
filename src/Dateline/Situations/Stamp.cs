namespace Dateline.Situations;

/// <summary>What every row keeps of its fact: which one it is, from when until when it was known, and where it comes from.</summary>
/// <param name="Fact">Where it stands in the ledger.</param>
/// <param name="Recorded">Ticks of the day and time it was recorded, UTC.</param>
/// <param name="Retired">Ticks of when it was retired; <see cref="long.MaxValue"/> while it holds.</param>
/// <param name="Published">Number of the day its document was published, or else received.</param>
/// <param name="Origin">Number of its origin; in an index, where it is that of its document, the document's number, negated, less one.</param>
/// <param name="Place">Number of the place that the text gives; -1 where it gives none.</param>
internal readonly record struct Stamp(FactKey Fact, long Recorded, long Retired, int Published, int Origin, int Place = -1)
{
    /// <summary>A time by which all is recorded; what is retired by then is not known any more.</summary>
    public const long AtLast = long.MaxValue - 1;

    /// <summary>Whether the narrator of the text says so.</summary>
    public bool IsNarrated { get; init; }

    public bool IsKnown(long at) => Recorded <= at && at < Retired;

    /// <summary>From when on what is known of it is as <see cref="AtLast"/>.</summary>
    public long Settled => Retired == long.MaxValue ? Recorded : Retired;
}
