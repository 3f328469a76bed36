using Dateline.Host.Stores;
using Dateline.Ledger;
using Microsoft.Data.Sqlite;
using Npgsql;
using static Dateline.Tests.Ledger.Samples;

namespace Dateline.Tests.Ledger;

/// <summary>What is the databases' own: what they refuse, and what they say when they fail.</summary>
public sealed class StoreTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly MovedClock _clock = new();

    private string File => _folder["ledger.db"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("UPDATE lines SET body = '{}'")]
    [InlineData("DELETE FROM lines WHERE position = 1")]
    [InlineData("UPDATE originals SET length = 1")]
    [InlineData("DELETE FROM originals")]
    public void The_database_itself_refuses_changes(string sql)
    {
        Fill(File);
        Assert.Contains("append-only", Assert.Throws<SqliteException>(() => Execute(sql)).Message);
        var server = PostgresServer.NewDatabase();
        Fill(server);
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        Assert.Contains("append-only", Assert.Throws<PostgresException>(() => { command.ExecuteNonQuery(); }).Message);
    }

    [Fact]
    public void Lines_are_on_the_disk_before_they_are_acknowledged()
    {
        using var ledger = LedgerStore.Open(File, create: true, _clock);
        Assert.Equal("wal", Value("PRAGMA journal_mode"));
        Assert.True(System.IO.File.Exists($"{File}-wal"));
    }

    [Fact]
    public void A_newer_ledger_is_left_alone()
    {
        Fill(File);
        Execute("INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Later', '99.0')");
        Assert.Equal($"{File}: the ledger was made by a newer version of dateline (99990101000000_Later); install that one", Refusal(File));
    }

    [Fact]
    public void The_ids_of_migrations_are_those_that_the_tables_are_made_by()
    {
        foreach (var engine in new StoreEngine[] { new SqliteEngine(File, 1), new PostgresEngine(PostgresServer.NewDatabase(), 1) })
        {
            using var connection = engine.Open(create: true);
            using var tables = engine.Tables(connection);
            Assert.Equal(Dateline.Host.Stores.Migrations.FirstTables.All, Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetMigrations(tables.Database));
        }
    }

    [Fact]
    public void A_server_that_takes_no_writes_says_so()
    {
        var server = PostgresServer.NewDatabase();
        Fill(server);
        using var ledger = LedgerStore.Open($"{server};Options=-c default_transaction_read_only=on", create: false, _clock);
        Assert.EndsWith("the server takes no writes; name the primary server with --ledger", Assert.Throws<LedgerException>(() => ledger.Append(Read(Report("One."), First))).Message);
        Assert.Single(ledger.Search("rebels", 1));
    }

    [Fact]
    public void Another_programs_database_is_left_alone()
    {
        Execute("CREATE TABLE photographs (id INTEGER)");
        Assert.Equal($"{File}: the database is another program's; name another with --ledger", Refusal(File));
        Assert.Equal($"{File}: the file is no ledger; name another with --ledger", Refusal(_folder.Write("ledger.db", new string('x', 5000))));
        Assert.Equal($"{_folder["no/such.db"]}: the ledger cannot be opened; see whether its folder exists and may be written to", Refusal(_folder["no/such.db"]));
    }

    [Fact]
    public void A_second_writer_is_told_of_the_first()
    {
        using var ledger = LedgerStore.Open(File, create: true, _clock, patience: 1);
        using var other = new SqliteConnection($"Data Source={File};Pooling=false");
        other.Open();
        using (other.BeginTransaction(deferred: false))
        {
            var error = Assert.Throws<LedgerException>(() => ledger.Append(Read(Report("One."), First)));
            Assert.Equal($"{File}: another process writes to the ledger; try again when it is done", error.Message);
            Assert.Empty(ledger.Lines());
        }
        Assert.Equal(Outcome.Added, ledger.Append(Read(Report("One."), First)).Single().Outcome);
    }

    [Fact]
    public void A_second_writer_on_a_server_is_told_too()
    {
        var server = PostgresServer.NewDatabase();
        using var ledger = LedgerStore.Open(server, create: true, _clock, patience: 1);
        var engine = new PostgresEngine(server, 1);
        using var other = engine.Open(create: false);
        using (engine.Begin(other))
            Assert.Contains("another process writes to the ledger", Assert.Throws<LedgerException>(() => ledger.Append(Read(Report("One."), First))).Message);
        Assert.Equal(Outcome.Added, ledger.Append(Read(Report("One."), First)).Single().Outcome);
    }

    [Theory]
    [InlineData(8, "the ledger is read-only; allow writing to the file and its folder")]
    [InlineData(10, "the disk fails")]
    [InlineData(11, "the ledger is damaged")]
    [InlineData(13, "the disk is full; make room and run the same command again, what was acknowledged is kept")]
    [InlineData(1, "the ledger fails (what)")]
    public void Failures_of_the_disk_say_what_to_do(int code, string message) =>
        Assert.StartsWith($"x.db: {message}", new SqliteEngine("x.db", 1).Explain(new InvalidOperationException("", new SqliteException("what", code))));

    [Fact]
    public void A_full_disk_takes_nothing_away()
    {
        Fill(File);
        using var connection = new SqliteEngine(File, 1).Open(create: false);
        using (var pages = connection.CreateCommand())
        {
            pages.CommandText = "PRAGMA max_page_count = 1";
            pages.ExecuteScalar();
        }
        var engine = new SqliteEngine(File, 1);
        var error = Assert.ThrowsAny<Exception>(() =>
        {
            using var batch = new StoreBatch(connection, engine.Begin(connection), engine);
            new LedgerWriter(batch, _clock).Add([Read(Report(new string('x', 100_000)), First)]);
            batch.Commit();
        });
        Assert.Contains("the disk is full", engine.Explain(error));
        using var ledger = LedgerStore.Open(File, create: false, _clock);
        Assert.Equal(3, ledger.End.Position);
        Assert.Empty(new LedgerCheck(ledger).Run());
    }

    [Fact]
    public void A_server_that_is_not_there_is_named_without_its_password()
    {
        var error = Refusal("postgresql://me:secret@127.0.0.1:1/news");
        Assert.StartsWith("127.0.0.1:1/news: the server cannot be reached", error);
        Assert.DoesNotContain("secret", error);
        var missing = new NpgsqlConnectionStringBuilder(PostgresServer.NewDatabase()) { Database = "missing" }.ConnectionString;
        Assert.EndsWith("the server has no such database; make it with 'createdb missing'", Refusal(missing));
    }

    [Fact]
    public void A_connection_that_breaks_is_made_anew_for_the_next_who_asks()
    {
        var server = PostgresServer.NewDatabase();
        using var ledger = LedgerStore.Open(server, create: true, _clock);
        ledger.Append(Read(Report("Rebels attacked."), First, "Rebels"));
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = new NpgsqlCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
        Assert.Equal(1L, command.ExecuteScalar());
        Assert.Contains("the server fails", Assert.Throws<LedgerException>(() => ledger.Append(Read(Report("Rebels left."), First, "Rebels"))).Message);
        ledger.Append(Read(Report("Rebels left."), First, "Rebels"));
        Assert.Equal(2, LedgerState.Of(ledger).Documents.Count);
        Assert.Empty(new LedgerCheck(ledger).Run());
    }

    private void Fill(string name)
    {
        using var ledger = LedgerStore.Open(name, create: true, _clock);
        ledger.Append(Read(Report("Rebels attacked."), First, "Rebels") with { Original = Original.Of("Rebels attacked."u8) });
    }

    private string Refusal(string name) => Assert.Throws<LedgerException>(() => LedgerStore.Open(name, create: true, _clock)).Message;

    private void Execute(string sql) => Value(sql);

    private object? Value(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
