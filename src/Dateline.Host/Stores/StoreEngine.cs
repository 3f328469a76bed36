using System.Data.Common;

namespace Dateline.Host.Stores;

/// <summary>What one kind of database does in its own way.</summary>
internal abstract class StoreEngine
{
    /// <summary>How messages call the ledger: its file, or server and database. Never a password.</summary>
    public abstract string Name { get; }

    /// <summary>Where the index of the situation is kept.</summary>
    public abstract string IndexPath { get; }

    /// <summary>Keys of what is found by <c>@query</c>, the newest first, <c>@limit</c> of them. Ranking by how rare words are would go through all that has them.</summary>
    public abstract string SearchSql { get; }

    /// <summary>An open connection.</summary>
    /// <param name="create">Whether a ledger may be made where there is none.</param>
    public abstract DbConnection Open(bool create);

    /// <summary>The tables as they are to be, on a connection: needed to make them only, for it takes longer than a question.</summary>
    public abstract LedgerContext Tables(DbConnection connection);

    /// <summary>Adds entries to the index of the search.</summary>
    /// <param name="command">Makes a command of the transaction.</param>
    /// <param name="entries">Keys, and what <see cref="Indexed"/> gave.</param>
    public abstract void Index(Func<string, DbCommand> command, IReadOnlyList<(long Key, string Words)> entries);

    /// <summary>A transaction that no other writer can be in at the same time.</summary>
    public abstract DbTransaction Begin(DbConnection connection);

    /// <summary>The tables in the database.</summary>
    public abstract string TablesSql { get; }

    /// <summary>The query for all of the words, or for any of them; words with a space between are a phrase.</summary>
    public abstract string Query(IReadOnlyList<string> words, bool all);

    /// <summary>What the index takes of a text.</summary>
    public abstract string Indexed(string words);

    /// <summary>What the database itself finds wrong in its file; empty where all is well, or where that is the server's care.</summary>
    public abstract IEnumerable<string> Damage(DbConnection connection);

    /// <summary>What happened and what to do, in one sentence without a full stop; null for what is no failure of the store.</summary>
    public string? Explain(Exception e)
    {
        for (Exception? inner = e; inner is not null; inner = inner.InnerException)
            if (Reason(inner) is { } reason) return reason;
        return null;
    }

    protected abstract string? Reason(Exception e);
}
