namespace Dateline.Ledger;

/// <summary>Something found in a ledger.</summary>
/// <param name="Document">The document found, or that of the fact.</param>
/// <param name="Fact">Null where the document itself was found.</param>
public sealed record SearchHit(LedgerDocument Document, LedgerFact? Fact);
