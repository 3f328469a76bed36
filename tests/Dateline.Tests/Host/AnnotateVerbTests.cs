using System.Text.Json;
using Dateline.Annotation.Conllu;

namespace Dateline.Tests.Host;

public sealed class AnnotateVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_lines_have_every_list_of_the_contract_with_exact_spans()
    {
        var run = Cli.Pipe("{\"id\": \"x\", \"text\": \"\\uFEFFTroops 😀 left Homs.\\r\\nThey won.\", \"published\": null}\n", "annotate", "--input", "jsonl", "--format", "jsonl");
        Assert.Equal((0, ""), (run.Code, run.Error));
        var line = Assert.Single(run.Lines);
        Assert.Equal(
            "id sentences entities mentions times quantities places quotes predicates",
            string.Join(' ', line.EnumerateObject().Select(p => p.Name)));
        Assert.Equal([(1, 20), (23, 9)], line.GetProperty("sentences").EnumerateArray().Select(Span));
        Assert.Equal("{\"start\":16,\"length\":5,\"text\":\"Homs.\",\"type\":\"LOC\",\"actor\":null}", line.GetProperty("entities")[1].GetRawText());
    }

    [Fact]
    public void Conllu_tells_where_each_token_stands()
    {
        var run = Cli.Run("annotate", _folder.Write("trip.txt", "Troops left.\r\nThey won."));
        Assert.Equal(0, run.Code);
        Assert.StartsWith("# newdoc id = trip\n# sent_id = trip-1\n# text = Troops left.\n1\tTroops\ttroops\tNOUN\tNN\t_\t0\troot\t_\tTokenRange=0:6|Entity=B-LOC\n", run.Out);
        Assert.DoesNotContain('\r', run.Out);
        Assert.Equal(2, ConlluReader.Read(new StringReader(run.Out)).Count());
    }

    [Fact]
    public void Gold_sentences_and_tokens_are_kept()
    {
        const string Gold = "# newdoc id = d\n# sent_id = 1\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\tdo\tAUX\tVBP\t_\t0\troot\t_\t_\n2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_\n\n";
        var run = Cli.Run("annotate", _folder.Write("g.conllu", Gold));
        Assert.Contains("1-2\tdon't\t_", run.Out);
        Assert.Contains("# sent_id = 1\n", run.Out);
        Assert.Equal(["do", "n't"], ConlluReader.Read(new StringReader(run.Out)).Single().Tokens.Select(t => t.Form));
        Assert.Equal("d", Cli.Run("annotate", _folder["g.conllu"], "--format", "jsonl").Lines.Single().GetProperty("id").GetString());
    }

    [Fact]
    public void Order_is_kept_and_a_failure_stands_in_its_place()
    {
        var run = Cli.Pipe(
            "{\"id\": \"1\", \"text\": \"\"}\n{\"id\": \"2\", \"text\": \"EXPLODE\"}\nnot json\n{\"id\": \"4\", \"text\": \"Troops left.\"}\n",
            "annotate", "--input", "jsonl", "--format", "jsonl");
        Assert.Equal(2, run.Code);
        Assert.Equal(["1", "2", "stdin, line 3", "4"], run.Lines.Select(l => l.GetProperty("id").GetString()));
        Assert.Equal([false, true, true, false], run.Lines.Select(l => l.TryGetProperty("error", out _)));
        Assert.Equal(0, run.Lines[0].GetProperty("sentences").GetArrayLength());
    }

    [Fact]
    public void A_bad_sentence_of_conllu_is_told_and_the_rest_is_read()
    {
        var run = Cli.Pipe("1\tDo\n3\tit\n\n1\tStay\n\n", "annotate", "--input", "conllu");
        Assert.Equal(2, run.Code);
        Assert.Contains("\tStay\t", run.Out);
        Assert.Contains("CoNLL-U line 2", JsonDocument.Parse(run.Error).RootElement.GetProperty("error").GetString());
        Assert.Equal(2, Cli.Run("annotate", _folder["gone.conllu"]).Code);
    }

    [Fact]
    public void Empty_input_gives_empty_lists_or_no_sentence()
    {
        var run = Cli.Pipe("", "annotate", "--input", "text", "--format", "jsonl");
        Assert.Equal((0, 0), (run.Code, run.Lines.Single().GetProperty("entities").GetArrayLength()));
        Assert.Equal((0, ""), (Cli.Pipe("", "annotate").Code, Cli.Pipe("", "annotate").Out));
    }

    private static (int, int) Span(JsonElement item) => (item.GetProperty("start").GetInt32(), item.GetProperty("length").GetInt32());
}
