using Dateline.Annotation;
using Dateline.Annotation.Coreference;
using Dateline.Documents;
using Dateline.Tests.Knowledge;

namespace Dateline.Tests.Annotation.Coreference;

public class CoreferenceTests(ITestOutputHelper output)
{
    [Theory]
    [MemberData(nameof(Cases))]
    public void Mentions_share_what_they_mean_or_do_not(string[] fields)
    {
        var example = new MarkedExample(fields[1]);
        Assert.Equal(fields[0] == "same", AreOne(example));
    }

    public static TheoryData<string[]> Cases => CaseFile.Read("Annotation/Coreference/coreference.cases");

    // The examples stand on a parser, which errs.
    [Theory]
    [InlineData("nouns.txt", true, 0.9)]
    [InlineData("given-names.txt", true, 1)]
    [InlineData("it.txt", false, 1)]
    public void Examples_of_the_words_hold(string file, bool expected, double share)
    {
        var examples = CoreferenceWords.Examples(file).Select(e => new MarkedExample(e)).ToList();
        var failed = examples.Where(e => (e.Square.Count > 0 ? AreOne(e) : Chain(Read(e), e.Curly[0]) is not null) != expected).ToList();
        foreach (var example in failed) output.WriteLine(example.Text);
        Assert.True(failed.Count <= (1 - share) * examples.Count, $"{failed.Count} of {examples.Count} examples do not hold.");
    }

    [Fact]
    public void Pronouns_of_every_form_keep_to_the_text()
    {
        const string text = "He she it they. \"I,\" said his. Her's theirs itself";
        Assert.All(EnglishReader.Instance.Annotate(Document.FromText(text)).Mentions, m => Assert.InRange(m.Span.End, 1, text.Length));
    }

    private static bool AreOne(MarkedExample example)
    {
        var text = Read(example);
        return Chain(text, example.Square[0]) is { } chain && chain == Chain(text, example.Curly[0]);
    }

    private static AnnotatedText Read(MarkedExample example) => EnglishReader.Instance.Annotate(Document.FromText(example.Text));

    // A mention whose head stands in the marked words.
    private static int? Chain(AnnotatedText text, TextSpan marked)
    {
        foreach (var mention in text.Mentions)
            if (marked.Contains(text.Sentences[mention.Sentence].Tokens[mention.Head].Span)) return mention.Chain;
        return null;
    }
}
