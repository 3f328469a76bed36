using CsCheck;
using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Facts.Coding;
using Dateline.Facts.Coding.Attributions;
using Dateline.Knowledge;
using Dateline.Knowledge.Actors;

namespace Dateline.Tests.Facts.Coding;

public class FactCoderTests
{
    private static readonly Lexicon Words = Lexicon.Load();
    private static readonly FactCoder Coder = FactCoder.Create(Words);
    private static readonly IReadOnlyList<IAnnotator> Steps = ReaderBuilder.Understanding(Words, Gazetteers.Standard, ActorRegistry.BuiltIn);

    private static readonly AttributionView View = new(Words, ActorRegistry.BuiltIn);

    public static TheoryData<string> Cases => [.. ParsedCases.Read().Select(c => c.Text.Document.Text)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Parsed_texts_give_their_facts(string text)
    {
        var (parsed, expected) = ParsedCases.Read().Single(c => c.Text.Document.Text == text);
        Assert.Equal(expected, Code(parsed).Select(FactLine.Of));
    }

    [Fact]
    public void Spans_of_facts_are_words_of_the_text()
    {
        foreach (var (text, _) in ParsedCases.Read()) Check(text.Document.Text, Code(text));
    }

    [Fact]
    public void Actor_lines_name_the_ids_of_the_mentions()
    {
        foreach (var (text, _) in ParsedCases.Read())
        {
            var facts = Code(text);
            var ids = facts.OfType<Event>().SelectMany(e => e.Actors.Concat(e.Recipients)).Select(m => m.Id).OfType<string>();
            Assert.All(ids, id => Assert.Single(facts.Actors, a => a.Id == id));
        }
    }

    [Fact]
    public void Coding_is_the_same_on_many_threads()
    {
        var cases = ParsedCases.Read().Select(c => c.Text).ToArray();
        var lines = cases.Select(c => string.Join('\n', Code(c).Select(f => f.Id))).ToArray();
        Parallel.For(0, 200, i => Assert.Equal(lines[i % cases.Length], string.Join('\n', Coder.Code(cases[i % cases.Length]).Select(f => f.Id))));
    }

    // A parser may give anything: whatever the heads and relations say, coding ends and its spans hold.
    [Fact]
    public void Any_trees_give_sound_facts()
    {
        var cases = ParsedCases.Read().Select(c => c.Text).ToArray();
        var relations = cases.SelectMany(c => c.Sentences).SelectMany(s => s.Tokens).Select(t => t.Deprel).Distinct().ToArray();
        Gen.Int[0, cases.Length - 1].Select(Gen.Int[0, 100_000]).Sample((which, seed) =>
        {
            var shuffled = Shuffle(cases[which], relations, seed);
            Check(shuffled.Document.Text, Code(shuffled));
            View.Annotate(shuffled);
            Assert.All(shuffled.Quotations.SelectMany(q => q.Parts), p => Assert.InRange(p.Start, 0, p.End - 1));
            Assert.All(shuffled.Quotations.Select(q => q.Content), c => Assert.InRange(c.End, 1, shuffled.Document.Text.Length));
        }, iter: 300, seed: "0000000000000");
    }

    [Fact]
    public void A_text_without_sentences_has_no_facts() => Assert.Empty(Code(new AnnotatedText(Document.FromText("…"))));

    private static AnnotatedText Shuffle(AnnotatedText text, string[] relations, int seed)
    {
        var state = (uint)seed * 2654435761u + 1;
        uint Next() => state = state * 1664525 + 1013904223;
        var sentences = text.Sentences.Select(s => new Sentence(s.Span, [.. s.Tokens.Select(t => t with
        {
            Head = Next() % 3 == 0 ? (int)(Next() >> 8) % (s.Tokens.Length + 1) - 1 : t.Head,
            Deprel = Next() % 3 == 0 ? relations[(Next() >> 8) % relations.Length] : t.Deprel,
        })])
        { Entities = s.Entities });
        return new AnnotatedText(text.Document) { Sentences = [.. sentences] };
    }

    private static void Check(string text, FactList facts)
    {
        foreach (var fact in facts)
        {
            Assert.All(fact.Evidence.Excerpts, e => Assert.Equal(e.Span.Of(text), e.Text));
            Assert.InRange(fact.Confidence, 0, 1);
            var mentions = fact switch
            {
                Event e => e.Actors.Concat(e.Recipients),
                Role r => [r.Subject, r.Object],
                Statement s => [s.Speaker],
                _ => [],
            };
            Assert.All(mentions, m => Assert.Equal(m.Span.Of(text), m.Text));
            if (fact is Statement { Content: var content }) Assert.Equal(content.Span.Of(text), content.Text);
        }
    }

    private static FactList Code(AnnotatedText text)
    {
        foreach (var step in Steps) step.Annotate(text);
        return Coder.Code(text);
    }
}
