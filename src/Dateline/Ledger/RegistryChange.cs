namespace Dateline.Ledger;

/// <summary>The registry of actors was extended or corrected.</summary>
/// <param name="By">Who changed it.</param>
/// <param name="Entries">The lines added, in the form of docs/actors.md.</param>
public sealed record RegistryChange(string By, string Entries) : LedgerEntry
{
    /// <summary>Why.</summary>
    public string? Note { get; init; }
}
