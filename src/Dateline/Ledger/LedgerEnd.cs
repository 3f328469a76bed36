namespace Dateline.Ledger;

/// <summary>The last line of a ledger: what the next one is added to.</summary>
public readonly record struct LedgerEnd(long Position, DateTimeOffset Recorded, string Hash)
{
    /// <summary>Before the first line.</summary>
    public static LedgerEnd Empty { get; } = new(0, DateTimeOffset.UnixEpoch, LedgerLine.NoHash);
}
