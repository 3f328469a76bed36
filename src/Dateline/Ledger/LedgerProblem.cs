namespace Dateline.Ledger;

/// <summary>Something wrong in a ledger.</summary>
/// <param name="Position">The line it is in; 0 where it is in none.</param>
/// <param name="What">In one sentence without a full stop.</param>
public readonly record struct LedgerProblem(long Position, string What);
