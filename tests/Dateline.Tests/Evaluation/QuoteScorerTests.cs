using Dateline.Annotation;
using Dateline.Annotation.Quotations;
using Dateline.Documents;
using Dateline.Evaluation.Quotations;
using Dateline.Knowledge.Ontology;

namespace Dateline.Tests.Evaluation;

public class QuoteScorerTests
{
    private const string Text = "he said a b c and d";

    // Content "a b c" found as "b c", source right.
    [Fact]
    public void Tokens_in_common_count_and_exact_means_all()
    {
        var scores = Score(new AttributedSpeech(new(0, 2), new(3, 4), new(10, 3), StatementForm.Indirect));
        Assert.Equal(new(2, 3, 2), scores["content-overlap"]);
        Assert.Equal(new(0, 1, 1), scores["content-exact"]);
        Assert.Equal(new(1, 1, 1), scores["source-exact"]);
    }

    [Fact]
    public void Another_cue_is_another_attribution() =>
        Assert.Equal(new(0, 3, 3), Score(new AttributedSpeech(null, new(14, 3), new(8, 5), StatementForm.Indirect))["content-overlap"]);

    private static Dictionary<string, Dateline.Evaluation.Score> Score(AttributedSpeech found)
    {
        var start = 0;
        var tokens = Text.Split(' ').Select((w, i) => (w, i)).Select(t => new Token(new((start += t.w.Length + 1) - t.w.Length - 1, t.w.Length), t.w, t.w, "X", "X", t.i - 1, "dep")).ToArray();
        var system = new AnnotatedText(Document.FromText(Text)) { Sentences = [new Sentence(new(0, Text.Length), tokens)], Quotations = [found] };
        var scorer = new QuoteScorer();
        scorer.Add(new("1", Text, [new([new(0, 2)], [new(3, 4)], [new(8, 5)])]), system);
        return scorer.Scores.ToDictionary(s => s.Name, s => s.Score);
    }
}
