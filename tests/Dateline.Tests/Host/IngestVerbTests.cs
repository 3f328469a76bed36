using System.Text.Json;
using Dateline.Host.Stores;
using Dateline.Ledger;
using Microsoft.Data.Sqlite;

namespace Dateline.Tests.Host;

public sealed class IngestVerbTests : IDisposable
{
    private const string Report = "Rebels attacked an army base near Homs.";

    private readonly TempFolder _folder = new();

    private string Ledger => _folder["ledger.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_document_is_told_once_it_is_kept()
    {
        var file = _folder.Write("in/r.txt", Report);
        var run = Cli.Run("ingest", file, "--ledger", Ledger, "--published", "2016-02-03");
        Assert.Equal(0, run.Code);
        var line = run.Lines.Single();
        Assert.Equal(("read", 1, file), (line.GetProperty("outcome").GetString(), line.GetProperty("facts").GetInt32(), line.GetProperty("source").GetString()));
        Assert.Contains("documents/s", run.Error);
        using var ledger = LedgerStore.Open(Ledger, create: false, TimeProvider.System);
        var history = LedgerState.Of(ledger).Documents.Single();
        Assert.Equal((Report, new DateOnly(2016, 2, 3)), (history.Document.Document.Text, history.Document.Document.Published));
        Assert.Equal("attacked", history.Facts.Single().Fact.Evidence.ToString());
        var original = JsonDocument.Parse(ledger.Lines().First().Body).RootElement.GetProperty("original").GetString()!;
        Assert.Equal(Report, System.Text.Encoding.UTF8.GetString(ledger.Original(original)!.Bytes()));
    }

    [Fact]
    public void What_is_there_already_is_not_read_again()
    {
        _folder.Write("in/a.txt", Report);
        _folder.Write("in/documents.json", """[{"file": "a.txt", "publisher": "P"}]""");
        Cli.Run("ingest", _folder["in"], "--ledger", Ledger);
        _folder.Write("in/b.txt", Report);
        var run = Cli.Run("ingest", Path.Combine(_folder["in"], "..", "in"), "--ledger", Ledger);
        Assert.Equal(["repeated", "read"], run.Lines.Select(l => l.GetProperty("outcome").GetString()));
        var other = new Cli { Load = (_, _, _) => Newer() }.With("ingest", _folder["in"], "--ledger", Ledger);
        Assert.Equal(["read anew", "read anew"], other.Lines.Select(l => l.GetProperty("outcome").GetString()));
        Assert.Contains("all is well", Cli.Run("verify", "--ledger", Ledger).Out);
    }

    [Fact]
    public void What_fails_is_told_and_kept_with_its_reason_and_the_rest_goes_on()
    {
        var (broken, good) = (_folder.Write("broken.pdf", "%PDF-1.4 nothing"), _folder.Write("good.txt", Report));
        var args = new[] { "ingest", broken, _folder["typo.txt"], _folder.Write("bad.txt", "EXPLODE now."), good, "--ledger", Ledger };
        var run = Cli.Run(args);
        Assert.Equal(2, run.Code);
        Assert.Equal(["failed", "failed", "failed", "read"], run.Lines.Select(l => l.GetProperty("outcome").GetString()));
        Assert.Contains($"dateline: {_folder["typo.txt"]}: there is no such file\n", run.Error);
        Assert.Contains("1 failed: it could not be read to its end", run.Error);
        using (var ledger = LedgerStore.Open(Ledger, create: false, TimeProvider.System))
        {
            var unread = LedgerState.Of(ledger).Documents.Where(d => d.Readings.Count == 0).Select(d => d.Document.Document).ToList();
            Assert.Equal([broken, _folder["bad.txt"]], unread.Select(d => d.Source));
            Assert.All(unread, d => Assert.NotEmpty(Assert.Single(d.Notes)));
        }
        Cli.Run(args);
        Assert.Matches(@"that could not be read +│ +2 │", new Cli { OnTerminal = true }.With("ledger", "--ledger", Ledger).Out);
        Assert.Contains("5 lines, 3 documents, 1 facts: all is well", Cli.Run("verify", "--ledger", Ledger).Out);
    }

    [Fact]
    public void A_terminal_gets_a_table_at_the_end()
    {
        var run = new Cli { OnTerminal = true }.With("ingest", _folder.Write("r.txt", Report), "--ledger", Ledger);
        Assert.Contains("│ read │         1 │     1 │", run.Out);
        Assert.DoesNotContain('{', run.Out);
    }

    [Fact]
    public void Stdin_and_lines_have_names_of_their_own()
    {
        var run = Cli.Pipe("{\"id\": \"1\", \"text\": \"Rebels attacked.\"}\n{\"id\": \"1\", \"text\": \"Rebels left.\"}\n{\"id\": \"1\", \"text\": \"Rebels left.\"}", "ingest", "-", "--ledger", Ledger);
        Assert.Equal(["read", "read", "repeated"], run.Lines.Select(l => l.GetProperty("outcome").GetString()));
        Assert.Equal(1, Cli.Pipe("", "ingest", _folder["*.none"], "--ledger", Ledger).Code);
    }

    [Fact]
    public void Search_shows_documents_and_facts_with_their_words()
    {
        Cli.Run("ingest", _folder.Write("r.txt", $"A headline\n\n{Report}"), "--ledger", Ledger);
        var run = Cli.Run("search", "attacked", "rebels", "--ledger", Ledger);
        Assert.Equal((0, "document event"), (run.Code, string.Join(' ', run.Lines.Select(l => l.GetProperty("kind").GetString()).Order())));
        var table = new Cli { OnTerminal = true }.With("search", "army", "bases", "--ledger", Ledger);
        Assert.Contains("[army]", table.Out);
        Assert.Equal(1, Cli.Run("search", "unheard", "--ledger", Ledger).Code);
    }

    [Theory]
    [InlineData("UPDATE lines SET body = replace(body, 'attacked', 'attackeD') WHERE position = 1", "line 1: it was changed after it was written")]
    [InlineData("UPDATE lines SET body = replace(body, '\"start\":7', '\"start\":8') WHERE position = 3", "line 3: it is no fact of the document")]
    [InlineData("DELETE FROM lines WHERE position = 2", "line 3: it follows line 1: what stood between is lost")]
    [InlineData("UPDATE lines SET recorded = '2001-01-01T00:00:00.000Z' WHERE position = 3", "before the line before it")]
    [InlineData("UPDATE lines SET kind = 'nonsense' WHERE position = 3", "line 3 of the ledger is damaged")]
    [InlineData("UPDATE originals SET compressed = zeroblob(10)", "is damaged; restore the ledger from a backup")]
    [InlineData("DELETE FROM originals", "is missing")]
    [InlineData("UPDATE lines SET body = '{' WHERE position = 3", "line 3: its body is not that of a reading line")]
    public void Verify_names_what_is_wrong(string damage, string told)
    {
        Cli.Run("ingest", _folder.Write("r.txt", Report), "--ledger", Ledger);
        Assert.Equal(0, Cli.Run("verify", "--ledger", Ledger).Code);
        using (var connection = new SqliteConnection($"Data Source={Ledger};Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"DROP TRIGGER lines_no_update; DROP TRIGGER lines_no_delete; DROP TRIGGER originals_no_update; DROP TRIGGER originals_no_delete; {damage}";
            command.ExecuteNonQuery();
        }
        var run = Cli.Run("verify", "--ledger", Ledger);
        Assert.Equal(2, run.Code);
        Assert.Contains(told, run.Out + run.Error);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_corrupt_file_is_told_never_crashed_on(int seed)
    {
        Cli.Run("ingest", _folder.Write("r.txt", string.Concat(Enumerable.Repeat($"{Report}\n", 2000))), "--ledger", Ledger);
        var (bytes, random) = (File.ReadAllBytes(Ledger), new Random(seed));
        for (var page = 1 + seed; page < bytes.Length / 4096; page += 3) random.NextBytes(bytes.AsSpan(page * 4096, 64));
        File.WriteAllBytes(Ledger, bytes);
        var run = Cli.Run("verify", "--ledger", Ledger);
        Assert.Equal(2, run.Code);
        Assert.True(run.Out.Contains("SQLite finds") || run.Error.Contains("damaged"), run.Out + run.Error);
        Assert.InRange(Cli.Run("search", "rebels", "--ledger", Ledger).Code, 0, 2);
        Assert.InRange(Cli.Run("ingest", _folder.Write("s.txt", Report), "--ledger", Ledger).Code, 0, 2);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("search", "x")]
    [InlineData("ledger")]
    public void Nothing_is_made_where_something_is_only_read(params string[] args)
    {
        var run = Cli.Run([.. args, "--ledger", Ledger]);
        Assert.Equal((2, $"dateline: {Ledger}: there is no ledger here; 'dateline ingest' makes it\n"), (run.Code, run.Error));
        Assert.False(File.Exists(Ledger));
    }

    private static Reader Newer() => Reader.CreateBuilder().Add(new PlainReader()).Version("test", "2").Build();
}
