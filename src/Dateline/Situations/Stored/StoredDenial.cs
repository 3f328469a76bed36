namespace Dateline.Situations.Stored;

/// <summary>A fact that denies something.</summary>
/// <param name="Stamp">Which one.</param>
/// <param name="Claim">What sort of thing: <see cref="FactMark.ClaimOf"/>.</param>
internal readonly record struct StoredDenial(Stamp Stamp, int Claim);
