using Dateline.Facts;

namespace Dateline.Ledger;

/// <summary>A fact as the ledger keeps it: <see cref="Facts.Fact.Time"/> is when it was so, <paramref name="Recorded"/> when we learnt it.</summary>
/// <param name="Position">Number of the ledger's line that brought it.</param>
/// <param name="Recorded">When it was read into the ledger, in UTC.</param>
/// <param name="Fact">What its document claims.</param>
/// <param name="Document">The document whose words prove it.</param>
public sealed record LedgerFact(long Position, DateTimeOffset Recorded, Fact Fact, LedgerDocument Document)
{
    /// <summary>When a newer reading or a person's verdict retired it; null while it holds.</summary>
    public DateTimeOffset? Retired { get; init; }
}
