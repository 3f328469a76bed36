namespace Dateline.Situations;

/// <summary>What every row keeps of its fact: which one it is, from when until when it was known, and where it comes from.</summary>
/// <param name="Fact">Where it stands in the ledger.</param>
/// <param name="Recorded">Ticks of the day and time it was recorded, UTC.</param>
/// <param name="Retired">Ticks of when it was retired; <see cref="long.MaxValue"/> while it holds.</param>
/// <param name="Published">Number of the day its document was published, or else received.</param>
/// <param name="Origin">Number of its origin.</param>
internal readonly record struct Stamp(FactKey Fact, long Recorded, long Retired, int Published, int Origin)
{
    public bool IsKnown(long at) => Recorded <= at && at < Retired;
}
