namespace Dateline.Ledger;

/// <summary>Something to add to a ledger: <see cref="Intake"/> of a document, a <see cref="Verdict"/>, a <see cref="RegistryChange"/>.</summary>
public abstract record LedgerEntry
{
    private protected LedgerEntry()
    {
    }
}
