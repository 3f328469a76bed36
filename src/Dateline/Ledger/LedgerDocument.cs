using Dateline.Documents;

namespace Dateline.Ledger;

/// <summary>A document as the ledger keeps it.</summary>
/// <param name="Position">Number of the ledger's line that received it: grows with every line, never used twice.</param>
/// <param name="Recorded">When it was received, in UTC: the clock of what we knew.</param>
/// <param name="Document">Exactly as read.</param>
public sealed record LedgerDocument(long Position, DateTimeOffset Recorded, Document Document)
{
    /// <summary>The day by which it counts as published: its own, else that on which it was received.</summary>
    public DateOnly Day => Document.Published ?? DateOnly.FromDateTime(Recorded.UtcDateTime);
}
