namespace Dateline.Ledger;

/// <summary>What became of an entry.</summary>
/// <param name="Outcome">Whether it added something.</param>
/// <param name="Document">The id that the ledger has the document under; null for entries about none.</param>
/// <param name="Position">Its last line; where it added nothing, the end of the ledger.</param>
public readonly record struct Receipt(Outcome Outcome, string? Document, long Position);
