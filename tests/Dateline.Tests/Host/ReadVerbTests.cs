using System.Text;
using System.Text.Json;

namespace Dateline.Tests.Host;

public sealed class ReadVerbTests : IDisposable
{
    private const string Report = "Rebels attacked an army base near Homs.";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_pipe_gets_the_lines_of_the_fact_model()
    {
        var file = _folder.Write("r.txt", "A quiet day no more\r\n\r\n" + Report);
        var run = Cli.Run("read", file, "--published", "2016-02-03");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.DoesNotContain('\r', run.Out);
        Assert.DoesNotContain('\e', run.Out);
        Assert.NotEqual('\uFEFF', run.Out[0]);
        Assert.Equal(["document", "actor", "event"], run.Lines.Select(l => l.GetProperty("kind").GetString()));
        var document = run.Lines[0];
        Assert.Equal("A quiet day no more", document.GetProperty("title").GetString());
        Assert.Equal("2016-02-03", document.GetProperty("published").GetString());
        Assert.Equal(file, document.GetProperty("source").GetString());
        Assert.Equal(("attacked", 30), Evidence(run.Lines[2]));
        Assert.Equal(document.GetProperty("id").GetString(), run.Lines[2].GetProperty("document").GetString());
    }

    [Fact]
    public void A_terminal_gets_a_table_with_the_evidence_in_its_sentence()
    {
        var run = new Cli { OnTerminal = true }.With("read", _folder.Write("r.txt", Report));
        Assert.Equal(0, run.Code);
        Assert.Contains("assault", run.Out);
        Assert.Contains("[attacked]", run.Out);
        Assert.Contains('│', run.Out);
    }

    [Fact]
    public void Csv_has_a_row_a_fact_and_quotes_what_needs_it()
    {
        var run = Cli.Run("read", _folder.Write("r.txt", Report + " \"Troops\" attacked, he said."), "--format", "csv");
        var rows = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("document,title,published,publisher,kind,id,what,who,whom", rows[0]);
        Assert.Contains(",assault 190,Rebels,", rows[1]);
        Assert.EndsWith(",\"attacked,\"", rows[2]);
        Assert.Equal(3, rows.Length);
    }

    [Fact]
    public void Documents_json_names_files_and_the_command_line_overrides_it()
    {
        _folder.Write("documents.json", """[{"file": "r.txt", "title": "T", "published": "2015-05-17", "publisher": "P"}, {"id": "s", "published": "2015-05-18"}]""");
        _folder.Write("r.txt", Report);
        _folder.Write("s.txt", Report);
        var documents = Cli.Run("read", _folder.Root).OfKind("document").ToList();
        Assert.Equal([("r", "T", "2015-05-17", "P"), ("s", null, "2015-05-18", null)], documents.Select(d =>
            (Text(d, "id"), Text(d, "title"), Text(d, "published"), Text(d, "publisher"))));
        Assert.Equal("2016-01-01", Text(Cli.Run("read", _folder["r.txt"], "--published", "2016-01-01").Lines[0], "published"));
    }

    [Fact]
    public void Folders_patterns_and_json_lines_come_in_order()
    {
        foreach (var name in new[] { "b.txt", "a/c.txt", "a/d.md", "a/.hidden.txt" }) _folder.Write(name, $"Rebels attacked {name}");
        _folder.Write("a/e.jsonl", "{\"id\": \"j1\", \"text\": \"Rebels attacked.\"}\n\n{\"id\": \"j2\", \"text\": \"Rebels left.\"}\n");
        Assert.Equal(["a/c.txt", "a/e.jsonl", "a/e.jsonl", "b.txt"], Sources(Cli.Run("read", _folder.Root)));
        Assert.Equal(["a/c.txt", "b.txt"], Sources(Cli.Run("read", _folder["**/*.txt"])));
        Assert.Equal(["a/c.txt"], Sources(Cli.Run("read", _folder["?/c.t*"])));
        Assert.Equal(["b.txt", "a/d.md"], Sources(Cli.Run("read", _folder["b.txt"], _folder["a/d.md"])));
    }

    [Fact]
    public void Stdin_is_text_or_json_lines()
    {
        var text = Cli.Pipe("\uFEFF" + Report, "read", "-");
        Assert.Equal(("attacked", 8), Evidence(text.OfKind("event").Single()));
        Assert.Null(Text(text.Lines[0], "source"));
        var lines = Cli.Pipe("\n {\"id\": \"x\", \"text\": \"Rebels attacked.\"}", "read", "-");
        Assert.Equal("x", Text(lines.Lines[0], "id"));
    }

    [Fact]
    public void Order_is_kept_and_many_documents_do_not_pile_up()
    {
        var input = string.Concat(Enumerable.Range(0, 500).Select(i => $"{{\"id\": \"{i}\", \"text\": \"{string.Concat(Enumerable.Repeat("Rebels left. ", i % 7 * 20))}\"}}\n"));
        var run = Cli.Pipe(input, "read", "-", "--threads", "4");
        Assert.Equal(Enumerable.Range(0, 500).Select(i => $"{i}"), run.Lines.Select(d => Text(d, "id")!));
    }

    [Fact]
    public void Nothing_found_is_exit_code_1()
    {
        Assert.Equal(1, Cli.Run("read", _folder.Write("r.txt", "Rebels left.")).Code);
        Assert.Equal(1, Cli.Run("read", _folder.Write("empty.txt", "")).Code);
    }

    [Fact]
    public void One_bad_document_does_not_stop_the_run()
    {
        var (gone, binary, good) = (_folder["gone.txt"], _folder.Write("b.txt", [0, 1, 2, 3, 0, 0, 7]), _folder.Write("g.txt", Report));
        var run = Cli.Run("read", gone, binary, _folder.Write("x.txt", "EXPLODE now."), good);
        Assert.Equal(2, run.Code);
        Assert.Equal(
            ["there is no such file", "it is binary, not text", "it could not be read to its end (InvalidOperationException: the word EXPLODE); please report this text", null],
            run.OfKind("document").Select(d => d.GetProperty("notes").EnumerateArray().Select(n => n.GetString()).FirstOrDefault()));
        Assert.Single(run.OfKind("event"));
        Assert.Contains($"dateline: {gone}: there is no such file\n", run.Error);
    }

    [Fact]
    public void Other_languages_give_a_document_line_and_no_facts()
    {
        var run = Cli.Pipe("Le ministre a attacked déclaré lundi que les soldats ne se trouvaient pas dans la ville et que personne n'a été blessé.", "read", "-");
        Assert.Equal(1, run.Code);
        Assert.Equal("fr", Text(run.Lines.Single(), "language"));
        Assert.Equal("the text is not English (language: fr), so no facts were read", run.Lines[0].GetProperty("notes")[0].GetString());
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public void Encodings_give_the_same_evidence(string name)
    {
        var encoding = name == "utf-16" ? Encoding.Unicode : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var run = Cli.Run("read", _folder.Write("r.txt", encoding.GetBytes("“Rebels” attacked an army base – near Homs.\r\n")));
        Assert.Equal(("attacked", 9), Evidence(run.OfKind("event").Single()));
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public void Fifty_megabytes_in_one_line_are_refused_in_bounded_time()
    {
        var line = new byte[50_000_000];
        Array.Fill(line, (byte)'a');
        Assert.Equal("dateline: stdin, line 1: the text has more than 5,000,000 characters; raise the limit or split it", Message("{\"text\": \"", "\"}"));
        Assert.Contains("the text has more than 5,000,000 characters", Message("", ""));
        var run = Cli.Run("read", _folder.Write("big.txt", line), "--max-chars", "50000000");
        Assert.Equal((1, 50_000_000), (run.Code, run.Lines[0].GetProperty("chars").GetInt32()));

        string Message(string before, string after)
        {
            byte[] input = [.. Encoding.ASCII.GetBytes(before), .. line.AsSpan(0, 20_000_000), .. Encoding.ASCII.GetBytes(after)];
            return new Cli { In = input }.With("read", "-").Error.TrimEnd();
        }
    }

    [Fact]
    public void A_json_line_over_the_limit_is_dropped_without_keeping_it()
    {
        var run = Cli.Pipe("{\"text\": \"" + new string('a', 70_000) + "\"}\n{\"id\": \"next\", \"text\": \"Rebels attacked.\"}", "read", "-", "--max-chars", "100");
        Assert.Equal(2, run.Code);
        Assert.Equal("dateline: stdin, line 1: the line has more than 66136 bytes; raise --max-chars\n", run.Error);
        Assert.Equal("next", Text(run.OfKind("document").Last(), "id"));
    }

    [Fact]
    public void Lone_surrogates_keep_their_places()
    {
        var run = Cli.Pipe("{\"text\": \"\\ud800 \\udc00Rebels attacked\\ud83d \\ud83d\\ude00.\"}", "read", "-");
        Assert.Equal(("attacked\\ud83d", 10), (RawEvidence(run.Out), run.OfKind("event").Single().GetProperty("evidence")[0].GetProperty("start").GetInt32()));

        static string RawEvidence(string output) => output.Split("\"text\":\"")[^1].Split('"')[0];
    }

    [Fact]
    public void Output_goes_to_a_file_in_the_form_of_its_extension()
    {
        var file = _folder.Write("r.txt", Report);
        Assert.Equal("", Cli.Run("read", file, "--output", _folder["f.jsonl"]).Out);
        Assert.StartsWith("{\"kind\":\"document\"", File.ReadAllText(_folder["f.jsonl"]));
        Cli.Run("read", file, "-o", _folder["f.csv"]);
        Assert.StartsWith("document,title", File.ReadAllText(_folder["f.csv"]));
        var run = Cli.Run("read", file, "-o", _folder["no/such/folder.csv"]);
        Assert.Equal(2, run.Code);
        Assert.StartsWith($"dateline: --output {_folder["no/such/folder.csv"]}: there is no folder", run.Error);
    }

    [Fact]
    public void Progress_shows_on_a_terminal_after_a_second_only()
    {
        var input = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"text\": \"Rebels left.\"}\n", 40)));
        Assert.Contains("docs/s", new Cli { In = input, OnTerminal = true, Time = new SteppingTime() }.With("read", "-", "--output", _folder["x"]).Error);
        Assert.Equal("", new Cli { In = input, Time = new SteppingTime() }.With("read", "-").Error);
        Assert.Equal("", new Cli { In = input, OnTerminal = true }.With("read", "-").Error);
    }

    private static (string?, int) Evidence(JsonElement fact)
    {
        var evidence = fact.GetProperty("evidence")[0];
        return (evidence.GetProperty("text").GetString(), evidence.GetProperty("start").GetInt32());
    }

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();

    private IEnumerable<string> Sources(CliResult run) =>
        run.OfKind("document").Select(d => Path.GetRelativePath(_folder.Root, Text(d, "source")!).Replace('\\', '/'));

    /// <summary>A clock on which each look takes 100 ms.</summary>
    private sealed class SteppingTime : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += TimeSpan.TicksPerSecond / 10;
    }
}
