namespace Dateline.Ledger;

/// <summary>What a ledger has of a document: enough to tell whether an entry would add something.</summary>
/// <param name="Sha256">Of its text.</param>
/// <param name="Reader">Id of the version that read it last; null where it was not read.</param>
public sealed record DocumentMark(string Sha256, string? Reader);
