namespace Dateline.Situations.Stored;

/// <summary>A line of the ledger that brings facts.</summary>
/// <param name="Position">Its number.</param>
/// <param name="Document">Number of the document they stand in.</param>
internal readonly record struct StoredLine(long Position, int Document);
