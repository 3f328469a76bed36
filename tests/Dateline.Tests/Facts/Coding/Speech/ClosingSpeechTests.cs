using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Tests.Knowledge;

namespace Dateline.Tests.Facts.Coding.Speech;

/// <summary>Sentences that close on whose claim they are: he says all of it, and is neither actor nor place in what he says.</summary>
public class ClosingSpeechTests
{
    [Theory]
    [MemberData(nameof(CaseFile.Read), "Facts/Coding/Speech/closing-speech.cases", MemberType = typeof(CaseFile))]
    public void Who_closes_a_sentence_says_it(string[] line)
    {
        var example = new MarkedExample(line[0]);
        var facts = EnglishReader.Instance.Read(Document.FromText(example.Text)).Facts;
        var statement = Assert.Single(facts.OfType<Statement>());
        Assert.True(statement.Speaker.Span.Overlaps(example.Square[0]), $"said by {statement.Speaker}");
        Assert.Equal(0, statement.Content.Span.Start);
        Assert.True(statement.Content.Span.End < example.Square[0].Start);
        Assert.All(facts.Where(f => statement.Content.Span.Contains(f.Evidence.Excerpts[0].Span) && f is not Statement), f =>
        {
            Assert.True(f.Source?.Actor.Span.Overlaps(example.Square[0]), $"{f.Kind} by {f.Source?.Actor}");
            Assert.DoesNotContain(f.Place?.Name ?? "-", example.Square[0].Of(example.Text), StringComparison.Ordinal);
        });
        Assert.Equal(line[1..].Where(l => l != "-"), facts.Where(f => f is not Statement and not Role).Select(Line));
    }

    private static string Line(Fact fact) => fact switch
    {
        Event e => $"{Vocabulary.Word(e.Type)}: {e.Actors} > {e.Recipients}".TrimEnd(),
        Control c => $"{Vocabulary.Word(c.Change)}: {c.Holder}",
        Figure f => $"{Vocabulary.Word(f.Measure)}: {f.Best}",
        _ => fact.Kind,
    };
}
