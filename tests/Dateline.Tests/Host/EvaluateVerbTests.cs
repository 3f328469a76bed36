using System.Text.Json;

namespace Dateline.Tests.Host;

public sealed class EvaluateVerbTests : IDisposable
{
    private const string Gold =
        "# newdoc id = d\n1\tTroops\ttroops\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tleft\tleave\tNOUN\tNN\t_\t0\troot\t_\tSpaceAfter=No\n3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Parsing_from_raw_text_counts_aligned_words()
    {
        var scores = Scores(Cli.Run("evaluate", "parsing", _folder.Write("g.conllu", Gold), "--raw", "--format", "json"));
        // PlainReader reads "Troops" and "left.".
        Assert.Equal((1, 3, 2), Counts(scores, "tokens"));
        Assert.Equal((1, 1, 1), Counts(scores, "sentences"));
        Assert.Equal((1, 3, 2), Counts(scores, "upos"));
        Assert.Equal((0, 3, 2), Counts(scores, "xpos"));
    }

    [Fact]
    public void With_gold_tokens_every_word_aligns()
    {
        var scores = Scores(Cli.Run("evaluate", "tagging", _folder.Write("g.conllu", Gold), "--format", "json"));
        Assert.Equal((0, 3, 3), Counts(scores, "upos"));
    }

    [Fact]
    public void Entities_of_columns_and_json_lines_are_scored_by_exact_span()
    {
        var columns = _folder.Write("e.iob2", "# newdoc id = 1\n1\tin\tO\n2\tHoms.\tB-LOC\n3\tAli\tB-PER\n4\tHasan\tI-PER\n\n");
        var scores = Scores(Cli.Run("evaluate", "entities", columns, "--raw", "--format", "json"));
        Assert.Equal((1, 1, 3), Counts(scores, "loc"));
        Assert.Equal((0, 1, 0), Counts(scores, "per"));
        Assert.Equal((1, 2, 3), Counts(scores, "all"));
        var lines = _folder.Write("e.jsonl", "{\"text\": \"in Homs. today\", \"entities\": [{\"start\": 3, \"length\": 5, \"type\": \"Location\"}, {\"start\": 0, \"end\": 2, \"type\": \"Date\"}]}\n");
        Assert.Equal((1, 1, 1), Counts(Scores(Cli.Run("evaluate", "entities", lines, "--format", "json")), "all"));
    }

    [Fact]
    public void Facts_are_scored_in_pairs_or_read_on_the_fly()
    {
        _folder.Write("r.txt", "Rebels attacked an army base.");
        var key = _folder.Write(
            "r.key.jsonl",
            """{"kind": "event", "type": "assault", "actors": [{"text": "rebels", "id": null}], "recipients": [], "status": "actual", "evidence": [{"start": 0, "length": 15, "text": "Rebels attacked"}]}""");
        var onTheFly = JsonDocument.Parse(Cli.Run("evaluate", "facts", key, "--format", "json").Out).RootElement;
        Assert.Equal(1, onTheFly.GetProperty("event").GetProperty("f1").GetDouble());
        var output = _folder.Write("out.jsonl", Cli.Run("read", _folder["r.txt"]).Out);
        var table = Cli.Run("evaluate", "facts", key, output, "--misses").Out;
        Assert.Contains("│ event     │   1 │      1 │     1.000 │  1.000 │ 1.000 │ 1.000 │", table);
        Assert.Contains("status 1/1 = 1.000", table);
        Assert.Contains("missed event     assault", Cli.Run("evaluate", "facts", key, _folder.Write("none.jsonl", ""), "--misses").Out);
        Assert.Equal(2, Cli.Run("evaluate", "facts", key, output, key).Code);
    }

    [Fact]
    public void Scores_below_their_floor_fail_the_command()
    {
        var file = _folder.Write("g.conllu", Gold);
        Assert.Equal(0, Cli.Run("evaluate", "parsing", file, "--at-least", "tokens=100").Code);
        var run = Cli.Run("evaluate", "parsing", file, "--at-least", "tokens=99", "--at-least", "upos=50.5");
        Assert.Equal((1, "dateline: upos is 0.00, below 50.5\n"), (run.Code, run.Error));
        Assert.Equal(2, Cli.Run("evaluate", "parsing", file, "--at-least", "f1=1").Code);
    }

    [Fact]
    public void A_bad_file_is_named()
    {
        Assert.Equal(2, Cli.Run("evaluate", "parsing", _folder["gone.conllu"]).Code);
        var run = Cli.Run("evaluate", "entities", _folder.Write("bad.jsonl", "{\"words\": []}"));
        Assert.Equal(2, run.Code);
        Assert.Contains("bad.jsonl, line 1: neither tokens and tags nor text and entities", run.Error);
    }

    private static JsonElement Scores(CliResult run)
    {
        Assert.Equal((0, ""), (run.Code, run.Error));
        return JsonDocument.Parse(run.Out).RootElement.GetProperty("scores");
    }

    private static (int Correct, int Gold, int System) Counts(JsonElement scores, string measure)
    {
        var score = scores.GetProperty(measure);
        return (score.GetProperty("correct").GetInt32(), score.GetProperty("gold").GetInt32(), score.GetProperty("system").GetInt32());
    }
}
