using Dateline.Host.Terminals;
using Dateline.Ledger;

namespace Dateline.Host.Stores;

/// <summary>Opens the ledger that a person names.</summary>
internal static class LedgerStore
{
    public const string DefaultName = "dateline.db", Variable = "DATELINE_LEDGER";

    /// <summary>Seconds that a writer waits for another one.</summary>
    private const int Patience = 10;

    /// <param name="name">A file or a PostgreSQL connection; null for <see cref="Variable"/>, else <see cref="DefaultName"/>.</param>
    /// <param name="create">Whether it may be made.</param>
    /// <param name="time">The clock of what was known.</param>
    /// <param name="patience">Seconds to wait for another writer.</param>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public static StoredLedger Open(string? name, bool create, TimeProvider time, int patience = Patience)
    {
        name ??= Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set ? set : DefaultName;
        return new(Engine(name, create, patience), create, time);
    }

    private static StoreEngine Engine(string name, bool create, int patience)
    {
        if (!PostgresEngine.Takes(name))
            return create || File.Exists(name) ? new SqliteEngine(name, patience) : throw new LedgerException($"{name}: there is no ledger here; 'dateline ingest' makes it");
        try
        {
            return new PostgresEngine(name, patience);
        }
        catch (Exception e) when (e is ArgumentException or UriFormatException)
        {
            throw new CommandException($"--ledger: it is no PostgreSQL connection ({e.Message}); write postgresql://user:password@host:5432/database");
        }
    }
}
