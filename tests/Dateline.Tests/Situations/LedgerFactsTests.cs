using Dateline.Documents;
using Dateline.Facts;
using Dateline.Ledger;
using Dateline.Situations;
using Dateline.Situations.Stored;
using Dateline.Tests.Ledger;
using Dateline.Tests.Reviews;

namespace Dateline.Tests.Situations;

/// <summary>Facts that are read alone are those that all lines of their document tell.</summary>
public class LedgerFactsTests
{
    [Theory]
    [InlineData("Reviews/changes.cases")]
    [InlineData("Reviews/errata.cases")]
    public void A_fact_that_is_read_alone_is_the_one_of_its_documents_history(string file)
    {
        var (ledger, _) = ReviewTests.Build(ReviewTests.Cases(file, 1));
        var histories = ledger.Lines().Where(l => l.Kind == LineKind.Document).Select(l => LedgerFeed.Find(ledger, new(l.Document!))!).ToList();
        // Both those that were read once, and those that were read anew or decided about.
        Assert.Contains(histories, h => h.Readings.Count == 1 && h.Verdicts.Count == 0 && h.Facts.Count > 0);
        Assert.Contains(histories, h => h.Readings.Count > 1 || h.Verdicts.Count > 0);
        foreach (var history in histories)
        {
            var (alone, id) = (new LedgerFacts(ledger), history.Document.Document.Id);
            foreach (var group in history.Facts.GroupBy(FactKey.Of)) Assert.Equal(group.Select(Told), alone.Of(id, group.Key).Select(Told));
            foreach (var asked in history.Facts.Select(FactKey.Of).Distinct())
                Assert.Equal(history.Facts.Where(f => f.Fact is Figure || FactKey.Of(f) == asked).Select(Told), alone.WithFigures(id, new HashSet<FactKey> { asked }).Select(f => Told(f.Fact)));
            var carried = new LedgerFacts(ledger).Carried(id, history.Facts.Select(FactKey.Of));
            Assert.Equal(history.Readings.Count == 1 && history.Verdicts.Count == 0, carried is not null);
            if (carried is not null) Assert.Equal(history.Facts.Select(f => (f.Position, f.Recorded, f.Fact.Id, $"{f.Fact.Evidence}")), carried.Facts.Select(f => (carried.Position, carried.Recorded, f.Id, f.Words)));
        }
    }

    [Fact]
    public void A_document_that_the_ledger_does_not_have_is_told_as_it_is_by_one_or_by_many()
    {
        using var ledger = new MemoryLedger(new MovedClock());
        var (facts, key) = (new LedgerFacts(ledger), new FactKey(1, 1));
        Assert.Contains("another ledger", Assert.Throws<LedgerException>(() => facts.Of(new("none"), key)).Message, StringComparison.Ordinal);
        Assert.Throws<LedgerException>(() => facts.Read([.. new[] { key }.GroupBy(_ => 0)], _ => new("none")));
    }

    private static string Told(LedgerFact fact) => $"{fact.Position} {fact.Recorded:O} {fact.Retired:O} {fact.Fact.Id} {fact.Fact.Evidence}";
}
