using Dateline.Annotation;
using Dateline.Annotation.Coreference;
using Dateline.Documents;
using Dateline.Evaluation.Coreference;

namespace Dateline.Tests.Evaluation;

public class ChainScorerTests
{
    // Key {a b c} {d e}, found {a b} {c d e}: one of three links missing, one of three wrong (Vilain et al. 1995).
    [Fact]
    public void Measures_are_those_of_the_field()
    {
        var scorer = new ChainScorer();
        scorer.Add(Gold(0, 0, 0, 1, 1), System(0, 0, 1, 1, 1));
        var scores = scorer.Scores.ToDictionary(s => s.Name);
        Assert.Equal((2.0 / 3, 2.0 / 3), (scores["muc"].Precision, scores["muc"].Recall));
        // B³: recall (2/3 + 2/3 + 1/3 + 1 + 1) / 5.
        Assert.Equal((2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 2) / 5, scores["b-cubed"].Recall, 9);
        Assert.Equal((2 + 1.0 / 3 + 2.0 / 3 + 2.0 / 3) / 5, scores["b-cubed"].Precision, 9);
        // CEAF-e: φ4 of both pairs is 4/5.
        Assert.Equal(0.8, scores["ceaf-e"].F1, 9);
    }

    [Fact]
    public void Chains_of_what_the_key_does_not_link_are_left_out()
    {
        var scorer = new ChainScorer();
        scorer.Add(Gold(0, 0, -1, -1, -1), System(0, 0, 1, 1, 1));
        Assert.All(scorer.Scores, s => Assert.Equal(1, s.F1, 9));
    }

    private static GoldChains Gold(params int[] chains) => new("a b c d e", [.. chains.Select((c, i) => (new TextSpan(2 * i, 1), c))]);

    private static AnnotatedText System(params int[] chains) => new(Document.FromText("a b c d e"))
    {
        Sentences = [new Sentence(new(0, 9), [.. "abcde".Select((c, i) => new Token(new(2 * i, 1), c.ToString(), c.ToString(), "NOUN", "NN", i - 1, "dep"))])],
        Mentions = [.. chains.Select((c, i) => new CoreferentMention(new(2 * i, 1), 0, i, c))],
    };
}
