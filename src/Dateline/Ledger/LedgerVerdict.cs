namespace Dateline.Ledger;

/// <summary>A verdict as the ledger keeps it.</summary>
/// <param name="Position">Number of the ledger's line.</param>
/// <param name="Recorded">When it was given, in UTC.</param>
/// <param name="Verdict">What was decided.</param>
public sealed record LedgerVerdict(long Position, DateTimeOffset Recorded, Verdict Verdict);
