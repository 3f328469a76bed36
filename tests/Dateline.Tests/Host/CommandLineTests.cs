using Dateline.Host.Terminals;
using Dateline.Host.Verbs;

namespace Dateline.Tests.Host;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("read")]
    [InlineData("ingest")]
    [InlineData("search", "x")]
    [InlineData("ledger")]
    [InlineData("situation")]
    [InlineData("review")]
    [InlineData("review", "open")]
    [InlineData("review", "errata")]
    [InlineData("watch")]
    [InlineData("import")]
    [InlineData("actors")]
    [InlineData("places")]
    [InlineData("why")]
    [InlineData("stories")]
    [InlineData("verdict")]
    [InlineData("verdict", "reject")]
    [InlineData("verdict", "rate")]
    [InlineData("export")]
    [InlineData("verify")]
    [InlineData("annotate")]
    [InlineData("evaluate")]
    [InlineData("evaluate", "segmentation")]
    [InlineData("evaluate", "tagging")]
    [InlineData("evaluate", "parsing")]
    [InlineData("evaluate", "entities")]
    [InlineData("evaluate", "facts")]
    [InlineData("train")]
    [InlineData("demo")]
    [InlineData("bench")]
    public void Every_verb_has_help_with_examples(params string[] verb)
    {
        var run = Cli.Run([.. verb, "--help"]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains($"Examples:\n  dateline {string.Join(' ', verb.Take(1))}", run.Out);
    }

    [Fact]
    public void Alone_it_shows_its_help_and_version_tells_the_version()
    {
        Assert.Contains("annotate", Cli.Run().Out);
        Assert.Matches(@"^\d+\.\d+\.\d+", Cli.Run("--version").Out);
    }

    [Theory]
    [InlineData("Required argument", "read")]
    [InlineData("--published soon: write the day as 2016-02-03", "read", "-", "--published", "soon")]
    [InlineData("--format xml: one of auto, table, jsonl, csv belongs here", "read", "-", "--format", "xml")]
    [InlineData("--threads 0: a number from 1 to 1024 belongs here", "read", "-", "--threads", "0")]
    [InlineData("there is no option --nonsense", "read", "-", "--nonsense")]
    [InlineData("raed", "raed", "-")]
    [InlineData("See: dateline review open --help", "review", "open")]
    [InlineData("--country IQ: write the country as its three letters (ISO 3166-1 alpha-3: IRQ)", "review", "--since", "2016-02-03", "--country", "IQ")]
    [InlineData("--country Iraq: write the country as its three letters", "situation", "--country", "Iraq")]
    [InlineData("--output r.pdf: no form of a review ends in .pdf; say which with --format", "review", "--since", "2016-02-03", "-o", "r.pdf")]
    public void A_mistake_is_told_with_exit_code_2(string message, params string[] args)
    {
        var run = Cli.Run(args);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.StartsWith("dateline: ", run.Error);
        Assert.Contains(message, run.Error);
    }

    [Fact]
    public void A_reader_that_cannot_be_loaded_ends_with_its_reason()
    {
        var run = new Cli { Load = (_, _, _) => throw new CommandException("no weights") }.With("read", "-");
        Assert.Equal((2, "dateline: no weights\n"), (run.Code, run.Error));
    }

    [Fact]
    public void A_full_disk_ends_with_its_reason()
    {
        var error = new StringWriter { NewLine = "\n" };
        using var full = new FullDisk();
        Assert.Equal(2, CommandLine.Run(["--version"], new() { In = Stream.Null, Out = full, Error = error }, (_, _, _) => PlainReader.Create()));
        Assert.Equal("dateline: No space left on device\n", error.ToString());
    }

    [Fact]
    public void Foreign_and_truncated_weights_and_a_bad_lexicon_are_named()
    {
        using var folder = new TempFolder();
        var weights = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "models", "english.dlm"));
        var foreign = folder.Write("foreign.dlm", "no weights at all");
        var truncated = folder.Write("truncated.dlm", weights[..(weights.Length / 2)]);
        var lexicon = folder.Write("mine.txt", "attack | what is this");
        foreach (var (file, args) in new[] { (foreign, "--models"), (truncated, "--models"), (lexicon, "--lexicon") })
        {
            var run = new Cli { Load = ReaderLoader.Load }.With("read", "-", args, file);
            Assert.Equal((2, ""), (run.Code, run.Out));
            Assert.StartsWith($"dateline: {file}", run.Error);
        }
    }

    [Theory]
    [InlineData("--parts words: there is no part words, only segmenter, lemmas and net", "--parts", "words")]
    [InlineData("there is no such folder", "--parts", "segmenter")]
    public void Train_says_what_it_lacks(string message, params string[] args)
    {
        var run = Cli.Run(["train", "--corpora", "no/such", "--vectors", "none.json", "--output", "no/such.dlm", .. args]);
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error);
    }

    [Fact]
    public void Demo_reads_the_samples_and_shows_their_facts()
    {
        var run = Cli.Run("demo");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Matches(@"Read \d+ sample reports \([\d,]+ words\) into \d+ facts", run.Out);
        Assert.Contains("assault", run.Out);
    }

    [Fact]
    public void Demo_answers_ten_of_the_sixty_questions_as_an_analyst_does_with_their_evidence()
    {
        var run = new Cli { Load = (_, _, _) => English.English.Reader }.With("demo");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.All(run.Out[..run.Out.IndexOf("\nNext:", StringComparison.Ordinal)].Split('\n'), line => Assert.True(line.Length <= 80, line));
        var answers = run.Out[run.Out.IndexOf("\n1. ", StringComparison.Ordinal)..].Split("\n\n").ToList();
        var asked = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "samples", "questions.md")).Where(l => l.Contains("| 20")).Select(l => l.Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.Equal(10, asked.Count);
        var keys = CaseFile.Read("Situations/questions.cases").Select(c => c.Data).ToList();
        foreach (var (question, answer) in asked.Zip(answers))
        {
            var key = keys.Single(k => k[0] != "side" && (k[0] == "control" ? $"control: {k[1]}" : k[1]) == question[2] && k[2] == question[3] && k[3] == question[4]);
            var told = string.Join(' ', answer.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Assert.True(IsRight(key[0], key[4], told, keys), $"{key[4]} expected: {told}");
            Assert.Contains("“", told);
            Assert.Contains(".txt", told);
        }
    }

    private static bool IsRight(string kind, string expected, string told, List<string[]> keys)
    {
        var words = expected.Split(' ');
        if (kind == "figures") return words.Where(w => char.IsDigit(w[0])).All(n => told.Contains($" {long.Parse(n):N0}"));
        if (expected == "contested") return told.Contains("→ contested");
        var grade = words[0] is "assessed" or "claimed" ? words[0] : "";
        var side = keys.Single(k => k[0] == "side" && k[1] == expected[(grade.Length == 0 ? 0 : grade.Length + 1)..]);
        // Syria and Iraq stand for all their bodies.
        return !told.Contains("→ contested") && told.Contains($": {grade}") && side[3].Split("; ").Append(side[1].Split(' ')[0].Replace("Syrian", "Syria").Replace("Iraqi", "Iraq")).Any(w => told[told.IndexOf('→')..told.IndexOf('“')].Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Bench_reports_one_and_two_threads_with_date_machine_and_commit()
    {
        using var folder = new TempFolder();
        var run = Cli.Pipe("{\"text\": \"Rebels attacked.\"}\n", "bench", "-", "--output", folder["bench.md"]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        var page = File.ReadAllText(folder["bench.md"]);
        Assert.Contains("| annotate | 1 | 1 | 2 |", page);
        Assert.Contains("| read | 2 | 1 | 2 |", page);
        Assert.Matches(@"- \d{4}-\d\d-\d\d \d\d:\d\d UTC · 0\.1\.0", page);
        Assert.Equal(2, Cli.Pipe("", "bench", "-").Code);
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");
    }
}
