using Dateline.Evaluation.Events;

namespace Dateline.Tests.Evaluation;

public sealed class EventScorerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Records, then correct of gold and system: pair types, triples, loose triples.</summary>
    [Theory]
    [InlineData("Rebels attacked an army base.", "Rebels", "army base", "FIGHT", 1, 1, 1)]
    [InlineData("Rebels attacked an army base.", "Rebels", "villagers", "ASSAULT", 1, 0, 1)]
    [InlineData("Rebels attacked an army base.", "Rebels", "army base", "PROTEST", 0, 0, 0)]
    [InlineData("The sun rose over the hills.", "Rebels", "army base", "ASSAULT", 0, 0, 0)]
    // What is only announced is agreed to in PLOVER, which knows no status.
    [InlineData("The general will withdraw his troops from Chad.", "general", "Chad", "AGREE", 1, 1, 1)]
    public void Events_are_scored_as_dyads(string text, string source, string target, string type, int pair, int triple, int loose)
    {
        var file = _folder.Write("e.jsonl", $$"""{"text": "{{text}}", "date": "2000-01-01", "expected": [{"source_text": "{{source}}", "target_text": "{{target}}", "plover_code": "{{type}}"}]}""");
        var scorer = new EventScorer();
        foreach (var record in EventCorpus.ReadFile(file)) scorer.Add(record, EnglishReader.Instance.Read(Dateline.Documents.Document.FromText(record.Text)).Facts);
        Assert.Equal((pair, triple, loose), (scorer.PairTypes.Correct, scorer.Triples.Correct, scorer.LooseTriples.Correct));
        Assert.Equal(1, scorer.Triples.Gold);
    }

    [Fact]
    public void A_record_without_a_plover_word_goes_by_its_cameo_code()
    {
        var file = _folder.Write("e.jsonl", """{"text": "Rebels attacked an army base.", "expected": [{"event_code": "190"}, {"event_code": "010"}]}""");
        var scorer = new EventScorer();
        foreach (var record in EventCorpus.ReadFile(file)) scorer.Add(record, EnglishReader.Instance.Read(Dateline.Documents.Document.FromText(record.Text)).Facts);
        Assert.Equal((1, 1), (scorer.Types.Correct, scorer.Types.Gold));
    }

    [Fact]
    public void A_bad_line_is_named() =>
        Assert.Contains("line 2", Assert.Throws<FormatException>(() => EventCorpus.ReadFile(_folder.Write("bad.jsonl", "\n{\"text\": 1}\n")).ToList()).Message);
}
