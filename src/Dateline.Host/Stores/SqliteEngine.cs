using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dateline.Host.Stores;

/// <summary>A ledger in one file.</summary>
/// <param name="path">The file.</param>
/// <param name="patience">Seconds to wait for another writer.</param>
internal sealed class SqliteEngine(string path, int patience) : StoreEngine
{
    public override string Name => path;

    public override string IndexPath => $"{path}-situation";

    public override string SearchSql => "SELECT rowid FROM search WHERE search MATCH @query ORDER BY rowid DESC LIMIT @limit";

    public override string TablesSql => "SELECT name FROM sqlite_master WHERE type = 'table'";

    public override DbConnection Open(bool create)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path, DefaultTimeout = patience, Pooling = false, Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
        };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            // An acknowledged line is on the disk, not only in the system's cache.
            Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override LedgerContext Tables(DbConnection connection) =>
        new SqliteLedgerContext(new DbContextOptionsBuilder<SqliteLedgerContext>().UseSqlite(connection, contextOwnsConnection: false).Options);

    public override DbTransaction Begin(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public override void Index(Func<string, DbCommand> command, IReadOnlyList<(long Key, string Words)> entries)
    {
        using var insert = command("INSERT INTO search (rowid, words) VALUES (@key, @words)");
        foreach (var (key, words) in entries) insert.With("@key", key).With("@words", words).ExecuteNonQuery();
    }

    public override string Query(IReadOnlyList<string> words, bool all) => string.Join(all ? " AND " : " OR ", words.Select(w => $"\"{w}\""));

    public override string Indexed(string words) => words;

    public override IEnumerable<string> Damage(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(20)";
        using var rows = command.ExecuteReader();
        while (rows.Read())
            if (rows.GetString(0) is var row && row != "ok") yield return $"SQLite finds: {row}";
    }

    protected override string? Reason(Exception e) => e is not SqliteException sqlite ? null : sqlite.SqliteErrorCode switch
    {
        5 or 6 => $"{path}: another process writes to the ledger; try again when it is done",
        8 => $"{path}: the ledger is read-only; allow writing to the file and its folder, or name another with --ledger",
        10 => $"{path}: the disk fails ({sqlite.Message}); what was acknowledged before is kept",
        11 => $"{path}: the ledger is damaged ({sqlite.Message}); restore it from a backup, 'dateline verify' tells what is wrong",
        13 => $"{path}: the disk is full; make room and run the same command again, what was acknowledged is kept",
        14 => $"{path}: the ledger cannot be opened; see whether its folder exists and may be written to",
        26 => $"{path}: the file is no ledger; name another with --ledger",
        _ => $"{path}: the ledger fails ({sqlite.Message})",
    };

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
