namespace Dateline.Situations;

/// <summary>A side's hold on a place or on a part of it, from day to day.</summary>
/// <param name="Holder">Who holds.</param>
/// <param name="Grade">How well it is known.</param>
/// <param name="From">The first day that it is known to hold.</param>
/// <param name="Until">The day on which it ended; null while it holds.</param>
public sealed record Hold(Side Holder, Grade Grade, DateOnly From, DateOnly? Until)
{
    /// <summary>False for a part or an edge of the place.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The last day with evidence for it. Silence after it does not end the hold but ages it.</summary>
    public DateOnly LastEvidence { get; init; }

    /// <summary>The facts behind it, first the oldest.</summary>
    public IReadOnlyList<FactKey> Facts { get; init; } = [];

    /// <summary>How many origins say so.</summary>
    public int Origins { get; init; }
}
