using Dateline.Documents;

namespace Dateline.Tests.English;

public class FactualityTests
{
    // Of each pair of sentences the text commits more to the first one's predicate.
    [Theory]
    [InlineData("attack", "The army attacked the village on Sunday.", "The army did not attack the village on Sunday.")]
    [InlineData("attack", "The army attacked the village on Sunday.", "The army might attack the village next week.")]
    [InlineData("sign", "The two ministers signed the treaty in Oslo.", "The two ministers refused to sign the treaty in Oslo.")]
    [InlineData("leave", "The troops left the port in May.", "If the troops leave the port, the talks will start.")]
    [InlineData("resign", "The governor resigned after the vote.", "Protesters want the governor to resign after the vote.")]
    [InlineData("reach", "The convoy reached the camp at noon.", "Did the convoy reach the camp?")]
    public void More_is_committed_to(string lemma, string more, string less) => Assert.True(Of(more, lemma) > Of(less, lemma) + 0.3);

    [Fact]
    public void Every_predicate_stands_in_the_text_with_a_value_on_the_scale()
    {
        var text = English.Reader.Annotate(Document.FromText("Rebels who took the town fear an attack. No one was hurt, police said."));
        Assert.Equal(["took", "fear", "hurt", "said"], text.Predicates.Select(p => p.Span.Of(text.Document.Text)));
        Assert.All(text.Predicates, p => Assert.InRange(p.Factuality, -3, 3));
    }

    private static double Of(string sentence, string lemma) =>
        Assert.Single(English.Reader.Annotate(Document.FromText(sentence)).Predicates, p => p.Lemma == lemma).Factuality;
}
