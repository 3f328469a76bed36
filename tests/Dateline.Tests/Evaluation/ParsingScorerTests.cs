using Dateline.Annotation;
using Dateline.Annotation.Conllu;
using Dateline.Documents;
using Dateline.Evaluation;
using Dateline.Evaluation.Parsing;

namespace Dateline.Tests.Evaluation;

public class ParsingScorerTests
{
    private const string Gold = "1 Troops troops NOUN NNS 2 nsubj\n2 left leave VERB VBD 0 root\n3 Homs Homs PROPN NNP 2 obj\n4 . . PUNCT . 2 punct\n";

    [Fact]
    public void An_equal_annotation_scores_one()
    {
        var scores = ParsingScorer.Compare(Read(Gold), Read(Gold));
        Assert.Equal(new Score(4, 4, 4), scores.Las);
        Assert.Equal(new Score(3, 3, 3), scores.Clas);
        Assert.Equal(1, scores.Sentences.F1);
    }

    [Fact]
    public void Tags_heads_and_relations_are_counted_apart()
    {
        var system = Read("1 Troops troop PROPN NNS 2 nsubj:pass\n2 left leave VERB VBN 0 root\n3 Homs Homs PROPN NNP 1 obj\n4 . . PUNCT . 2 dep\n");
        var scores = ParsingScorer.Compare(Read(Gold), system);
        Assert.Equal(
            (3, 3, 3, 3, 2),
            (scores.Upos.Correct, scores.Xpos.Correct, scores.Lemmas.Correct, scores.Uas.Correct, scores.Las.Correct));
        // Subtypes do not count; the system calls the full stop a content word, which costs precision.
        Assert.Equal(new Score(2, 3, 4), scores.Clas);
    }

    [Fact]
    public void From_raw_text_only_aligned_words_can_be_right()
    {
        var system = Read("1 Troops troops NOUN NNS 2 nsubj\n2 left leave VERB VBD 0 root\n3 Homs. Homs. PROPN NNP 2 obj\n");
        var scores = ParsingScorer.Compare(Read(Gold), system);
        Assert.Equal(new Score(2, 4, 3), scores.Tokens);
        Assert.Equal(new Score(1, 1, 1), scores.Sentences);
        Assert.Equal(new Score(2, 4, 3), scores.Las);
        Assert.Equal(4.0 / 7, scores.Tokens.F1, 9);
    }

    [Fact]
    public void A_head_that_does_not_align_is_wrong()
    {
        var gold = Read("1 an a DET DT 3 det\n2 Iraqi Iraqi ADJ JJ 3 amod\n3 base base NOUN NN 0 root\n");
        var system = Read("1 an a DET DT 2 det\n2 Iraqi_base base NOUN NN 0 root\n".Replace('_', ' '));
        Assert.Equal(new Score(1, 3, 2), ParsingScorer.Compare(gold, system).Tokens);
        Assert.Equal(0, ParsingScorer.Compare(gold, system).Uas.Correct);
    }

    [Fact]
    public void Two_texts_are_not_compared() =>
        Assert.Throws<ArgumentException>(() => ParsingScorer.Compare(Read(Gold), new AnnotatedText(Document.FromText("Other."))));

    /// <summary>ID FORM LEMMA UPOS XPOS HEAD DEPREL, a full stop without a space before it.</summary>
    private static AnnotatedText Read(string lines)
    {
        const string Text = "Troops left Homs.";
        var rows = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Columns(l)).ToList();
        var text = rows.Any(r => r[1] == "an") ? "an Iraqi base" : Text;
        var tokens = new List<Token>();
        var at = 0;
        foreach (var row in rows)
        {
            at = text.IndexOf(row[1], at, StringComparison.Ordinal);
            tokens.Add(new(new(at, row[1].Length), row[1], row[2], row[3], row[4], int.Parse(row[5]) - 1, row[6]));
            at += row[1].Length;
        }
        return new(Document.FromText(text)) { Sentences = [new(tokens[0].Span.Cover(tokens[^1].Span), [.. tokens])] };

        static string[] Columns(string line) => line.Contains("Iraqi base") ? ["2", "Iraqi base", .. line.Split(' ')[3..]] : line.Split(' ');
    }
}
