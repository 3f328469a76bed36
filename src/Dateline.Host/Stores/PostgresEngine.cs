using System.Data.Common;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dateline.Host.Stores;

/// <summary>A ledger on a server, for many readers.</summary>
internal sealed class PostgresEngine : StoreEngine
{
    /// <summary>A tsvector ends at a megabyte; what is behind so many characters of a text is not found by its words.</summary>
    private const int LongestIndexed = 250_000;

    private const int StatementsAtHand = 16;

    // Any number, as long as all writers of a ledger take the same.
    private const long WriterLock = 0x4461_7465_6C69_6E65;

    private readonly NpgsqlConnectionStringBuilder _settings;
    private readonly int _patience;

    /// <param name="connection">As Npgsql takes it, or a URI (<c>postgresql://user:password@host:5432/database</c>).</param>
    /// <param name="patience">Seconds to wait for another writer.</param>
    public PostgresEngine(string connection, int patience)
    {
        _settings = connection.Contains("://", StringComparison.Ordinal) ? OfUri(connection) : new NpgsqlConnectionStringBuilder(connection);
        _settings.ApplicationName ??= "dateline";
        // The same few statements come for every document.
        if (_settings.MaxAutoPrepare == 0) (_settings.MaxAutoPrepare, _settings.AutoPrepareMinUsages) = (StatementsAtHand, 2);
        _patience = patience;
    }

    public override string Name => $"{_settings.Host}:{_settings.Port}/{_settings.Database}";

    // What is derived stands on the machine that asks: the server is for what must not be lost.
    public override string IndexPath => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "dateline",
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Name)).AsSpan(0, 8))}-situation");

    public override string SearchSql =>
        "SELECT key FROM search WHERE words @@ websearch_to_tsquery('english', @query) ORDER BY key DESC LIMIT @limit";

    public override string TablesSql => "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()";

    public static bool Takes(string name) =>
        name.StartsWith("postgres://", StringComparison.Ordinal) || name.StartsWith("postgresql://", StringComparison.Ordinal)
        || name.Contains("host=", StringComparison.OrdinalIgnoreCase) || name.Contains("server=", StringComparison.OrdinalIgnoreCase);

    public override DbConnection Open(bool create)
    {
        var connection = new NpgsqlConnection(_settings.ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = FormattableString.Invariant($"SET lock_timeout = '{_patience}s'");
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override LedgerContext Tables(DbConnection connection) =>
        new PostgresLedgerContext(new DbContextOptionsBuilder<PostgresLedgerContext>().UseNpgsql(connection, contextOwnsConnection: false).Options);

    public override DbTransaction Begin(DbConnection connection)
    {
        var transaction = connection.BeginTransaction();
        try
        {
            // One statement: two at once go through the thread pool, which may be full of others who wait for this one.
            using var command = connection.CreateCommand();
            command.CommandText = FormattableString.Invariant($"SELECT pg_advisory_xact_lock({WriterLock})");
            command.ExecuteNonQuery();
            return transaction;
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    // A round trip for each of them would take longer than all else.
    public override void Index(Func<string, DbCommand> command, IReadOnlyList<(long Key, string Words)> entries)
    {
        using var insert = command("INSERT INTO search (key, words) SELECT key, to_tsvector('english', words) FROM unnest(@keys, @words) AS entries (key, words)");
        insert.With("@keys", entries.Select(e => e.Key).ToArray()).With("@words", entries.Select(e => e.Words).ToArray()).ExecuteNonQuery();
    }

    public override string Query(IReadOnlyList<string> words, bool all) => string.Join(all ? " " : " or ", words.Select(w => $"\"{w}\""));

    public override string Indexed(string words) => words.Length <= LongestIndexed ? words : words[..(char.IsHighSurrogate(words[LongestIndexed - 1]) ? LongestIndexed - 1 : LongestIndexed)];

    public override IEnumerable<string> Damage(DbConnection connection) => [];

    protected override string? Reason(Exception e) => e switch
    {
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => $"{Name}: another process writes to the ledger; try again when it is done",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => $"{Name}: the server's disk is full; make room and run the same command again, what was acknowledged is kept",
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => $"{Name}: the server takes no writes; name the primary server with --ledger",
        PostgresException { SqlState: "28P01" or "28000" } p => $"{Name}: the server refuses the user ({p.MessageText}); see user and password in --ledger",
        PostgresException { SqlState: "3D000" } => $"{Name}: the server has no such database; make it with 'createdb {_settings.Database}'",
        PostgresException p => $"{Name}: the server fails ({p.MessageText})",
        NpgsqlException or SocketException or TimeoutException => $"{Name}: the server cannot be reached ({e.Message.ReplaceLineEndings(" ")}); see whether it runs and --ledger names it rightly",
        _ => null,
    };

    private static NpgsqlConnectionStringBuilder OfUri(string text)
    {
        var uri = new Uri(text);
        var user = uri.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder { Host = uri.Host, Port = uri.Port > 0 ? uri.Port : 5432, Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')) };
        if (user[0].Length > 0) settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) settings.Password = Uri.UnescapeDataString(user[1]);
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            if (pair.Split('=', 2) is [var key, var value]) settings[Uri.UnescapeDataString(key)] = Uri.UnescapeDataString(value);
        return settings;
    }
}
