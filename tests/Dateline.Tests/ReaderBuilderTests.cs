using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Tests.Host;

namespace Dateline.Tests;

public class ReaderBuilderTests
{
    [Fact]
    public void A_wrong_order_is_refused_and_named()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Reader.CreateBuilder().Add(new PlainEntities()).Add(new PlainReader()).Build());
        Assert.Equal("PlainEntities requires Tokens, Sentences, which no annotator before it provides. Add it after PlainReader.", error.Message);
    }

    [Fact]
    public void A_missing_annotator_is_named()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Reader.CreateBuilder().Add(new PlainEntities()).Build());
        Assert.Equal("PlainEntities requires Tokens, Sentences, which no annotator before it provides. Add an annotator that does before it.", error.Message);
    }

    [Fact]
    public void Weights_that_are_not_there_are_named()
    {
        var error = Assert.Throws<FileNotFoundException>(() => Reader.CreateBuilder().AddEnglish("no/such/file.dlm"));
        Assert.Equal("no/such/file.dlm: there are no weights here. Name their file, or make them with 'dateline train'.", error.Message);
    }

    [Fact]
    public void Given_sentences_and_tokens_are_kept()
    {
        var text = PlainReader.Create().Annotate(Document.FromText("Troops left Homs."));
        var tokens = text.Sentences[0].Tokens;
        var given = new AnnotatedText(text.Document) { Sentences = [new Sentence(tokens[2].Span, [tokens[2]])] };
        Assert.Equal(["Homs."], PlainReader.Create().Annotate(given).Sentences.Single().Tokens.Select(t => t.Form));
        Assert.Equal(EntityType.Loc, given.Sentences[0].Entities.Single().Type);
    }

    [Fact]
    public void A_text_in_another_language_has_no_facts()
    {
        var reading = PlainReader.Create().Read(Document.FromText("Повстанцы attacked базу возле города в понедельник, заявил министр."));
        Assert.Empty(reading.Facts);
        Assert.Equal("und", reading.Document.Language);
    }
}
