using Dateline.Annotation;
using Dateline.Annotation.Conllu;

namespace Dateline.Tests.Annotation.Conllu;

public class ConlluTests
{
    private const string Sample =
        "# newdoc id = trip\n# sent_id = trip-1\n# text = We don't go.\n"
        + "1\tWe\twe\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n"
        + "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
        + "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n"
        + "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
        + "4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
        + "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
        + "5.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\tCopyOf=4\n\n"
        + "# newpar\n# sent_id = trip-2\n"
        + "1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_\n\n";

    private static List<ConlluSentence> Read(string file) => [.. ConlluReader.Read(new StringReader(file))];

    [Fact]
    public void Text_is_rebuilt_with_ranges_and_paragraphs()
    {
        var document = Assert.Single(ConlluDocument.Group(Read(Sample)));
        Assert.Equal("We don't go.\n\nStay", document.Text);
        var text = document.Annotate();
        Assert.Equal("trip", text.Document.Id.Value);
        Assert.All(text.Sentences.SelectMany(s => s.Tokens), t => Assert.Equal(t.Form, t.Span.Of(text.Document.Text)));
        Assert.Equal(3, text.Sentences[0].Root);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Line_ends_byte_order_mark_and_a_missing_last_line_are_harmless(string newLine)
    {
        var sentences = Read("\uFEFF" + Sample.ReplaceLineEndings(newLine).TrimEnd());
        Assert.Equal(2, sentences.Count);
        Assert.Equal("trip", sentences[0].NewDocument);
        Assert.Equal("We don't go.", sentences[0].Text);
        Assert.True(sentences[1].StartsParagraph);
        Assert.False(sentences[1].StartsDocument);
        Assert.Equal([2 - 1, 5], sentences[0].Asides.Select(a => a.Before));
    }

    [Fact]
    public void Gold_comments_ranges_and_empty_nodes_pass_through()
    {
        var gold = Read(Sample);
        var text = ConlluDocument.Group(gold).Single().Annotate();
        var writer = new StringWriter();
        ConlluWriter.Write(writer, text, gold);
        var again = Read(writer.ToString());
        Assert.Equal(gold.SelectMany(s => s.Comments), again.SelectMany(s => s.Comments));
        Assert.Equal(gold.SelectMany(s => s.Asides), again.SelectMany(s => s.Asides));
        Assert.Equal(
            gold.SelectMany(s => s.Tokens).Select(t => (t.Form, t.Lemma, t.Upos, t.Xpos, t.Head, t.Deprel)),
            again.SelectMany(s => s.Tokens).Select(t => (t.Form, t.Lemma, t.Upos, t.Xpos, t.Head, t.Deprel)));
    }

    [Fact]
    public void Misc_tells_spaces_offsets_and_entities()
    {
        var text = ConlluDocument.Group(Read(Sample)).Single().Annotate(gold: false);
        var first = text.Sentences[0];
        first.Entities = [new(first.Tokens[1].Span.Cover(first.Tokens[2].Span), EntityType.Norp, 1, 3)];
        var writer = new StringWriter();
        ConlluWriter.Write(writer, text);
        Assert.Equal(
            """
            # newdoc id = trip
            # sent_id = trip-1
            # text = We don't go.
            1	We	_	_	_	_	_	_	_	TokenRange=0:2
            2	do	_	_	_	_	_	_	_	SpaceAfter=No|TokenRange=3:5|Entity=B-NORP
            3	n't	_	_	_	_	_	_	_	TokenRange=5:8|Entity=I-NORP
            4	go	_	_	_	_	_	_	_	SpaceAfter=No|TokenRange=9:11
            5	.	_	_	_	_	_	_	_	TokenRange=11:12

            # sent_id = trip-2
            # text = Stay
            1	Stay	_	_	_	_	_	_	_	TokenRange=14:18


            """.ReplaceLineEndings("\n"),
            writer.ToString());
    }

    [Theory]
    [InlineData("1\tWe\n3\tgo", 2, "ID is '3'")]
    [InlineData("# a comment\n\nWe go home", 3, "columns")]
    [InlineData("1\tWe\t_\t_\t_\t_\tone", 1, "HEAD is 'one'")]
    [InlineData("1\tWe\t_\t_\t_\t_\t7", 1, "but there are 1 tokens")]
    [InlineData("1\t\t_", 1, "FORM is empty")]
    [InlineData("x-2\tdon't", 1, "no number")]
    [InlineData("5-6\tdon't", 1, "out of order")]
    [InlineData("99999999999\tWe", 1, "ID is")]
    public void A_bad_line_is_named_and_the_rest_is_read(string file, int line, string reason)
    {
        var error = Assert.Throws<ConlluFormatException>(() => Read(file));
        Assert.Equal(line, error.Line);
        Assert.Contains(reason, error.Message);
        var errors = new List<ConlluFormatException>();
        var rest = ConlluReader.Read(new StringReader(file + "\n\n1\tStay\n"), errors.Add).ToList();
        Assert.Single(errors);
        Assert.Equal("Stay", Assert.Single(rest).Tokens[0].Form);
    }
}
