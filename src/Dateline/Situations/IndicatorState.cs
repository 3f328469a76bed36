namespace Dateline.Situations;

/// <summary>What is known of an indicator.</summary>
/// <param name="Name">The indicator.</param>
/// <param name="Facts">The facts that count, the newest first.</param>
/// <param name="LastEvidence">The day of the newest; null where there is none.</param>
public sealed record IndicatorState(string Name, IReadOnlyList<FactKey> Facts, DateOnly? LastEvidence);
