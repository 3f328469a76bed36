using Dateline.Documents;
using Dateline.Facts;
using Dateline.Ledger;
using Dateline.Situations;
using Dateline.Tests.Ledger;

namespace Dateline.Tests.Situations;

public class SituationLedgerTests
{
    private const string Report = "Rebels of the Free Syrian Army captured the town of Idlib in northern Syria on Monday after three days of heavy fighting with government troops around the hospital and the old market, residents of the town and two hospital doctors told reporters by telephone.";

    private readonly MovedClock _clock = new() { Now = new(2016, 2, 3, 0, 0, 0, TimeSpan.Zero) };

    [Fact]
    public void Copies_that_come_later_change_the_origin_of_what_is_known_then_and_not_of_what_was_known_before()
    {
        using var ledger = new MemoryLedger(_clock);
        Add(ledger, Report, "Paper", new(2016, 2, 2));
        Add(ledger, Report.Replace("three days", "four days"), "Gazette", new(2016, 2, 2));
        var situations = SituationLedger.Of(ledger);
        var before = Origins(situations, 3);
        Assert.DoesNotContain("Reuters", Assert.Single(before.Distinct()));
        _clock.Now += TimeSpan.FromDays(2);
        Add(ledger, $"{Report}\n\n(Reuters)", "Site", new(2016, 2, 3));
        situations.Update(ledger);
        Assert.All(Origins(situations, 9), o => Assert.Equal("Reuters", o));
        Assert.Equal(before, Origins(situations, 3));
    }

    [Fact]
    public void Going_on_line_by_line_tells_what_adding_up_anew_tells()
    {
        using var ledger = new MemoryLedger(_clock);
        var situations = new SituationLedger();
        foreach (var (text, i) in new[] { Report, "Government troops retook Idlib on Wednesday.", $"{Report}\n\n(Reuters)", "Shelling killed 12 people in Idlib on Thursday." }.Select((t, i) => (t, i)))
        {
            Add(ledger, text, $"P{i}", new DateOnly(2016, 2, 2).AddDays(i));
            situations.Update(ledger);
            Told(situations);
            _clock.Now += TimeSpan.FromDays(1);
        }
        var fact = situations.State.Facts.First(f => f.Fact is Control);
        ledger.Append(new Verdict(VerdictAct.Reject, "Ana") { Document = fact.Document.Document.Id, Facts = [fact.Fact.Id] }, new Verdict(VerdictAct.Rate, "Ana") { Source = "P1", Rating = "E" });
        situations.Update(ledger);
        Assert.Equal(Told(SituationLedger.Of(ledger)), Told(situations));
        Assert.Contains(situations.AsKnown(DateTimeOffset.MaxValue).AsOf(new(2016, 2, 9)).Gaps, g => g.Kind == GapKind.UnreliableSource && g.What == "P1");
        Assert.Null(situations.AsKnown(DateTimeOffset.MaxValue).Find(new(fact.Position, Convert.ToUInt64(fact.Fact.Id, 16))));
        Assert.NotNull(situations.AsKnown(new DateOnly(2016, 2, 3)).Find(new(fact.Position, Convert.ToUInt64(fact.Fact.Id, 16))));
    }

    [Fact]
    public void What_an_unreliable_source_says_is_counted_as_it_stands_now()
    {
        using var ledger = new MemoryLedger(_clock);
        Add(ledger, Report, "Paper", new(2016, 2, 2));
        ledger.Append(new Verdict(VerdictAct.Rate, "Ana") { Source = "Paper", Rating = "E" });
        var situations = SituationLedger.Of(ledger);
        var before = Told(situations);
        var fact = situations.State.Facts.First();
        ledger.Append(new Verdict(VerdictAct.Reject, "Ana") { Document = fact.Document.Document.Id, Facts = [fact.Fact.Id] });
        situations.Update(ledger);
        Assert.NotEqual(before, Told(situations));
        Assert.Equal(Told(SituationLedger.Of(ledger)), Told(situations));
    }

    [Fact]
    public void A_document_is_unread_until_it_is_read_whenever_that_is_asked()
    {
        using var ledger = new MemoryLedger(_clock);
        var scan = Document.FromText(Report, new DateOnly(2016, 2, 2), source: "scan.pdf", notes: ["its letters were hard to read"]);
        ledger.Append(new Intake(scan, null, null));
        var situations = SituationLedger.Of(ledger);
        Assert.Contains("UnreadDocument", Told(situations));
        _clock.Now += TimeSpan.FromDays(2);
        ledger.Append(new Intake(EnglishReader.Instance.Read(scan), EnglishReader.Instance.Version));
        situations.Update(ledger);
        Assert.DoesNotContain("UnreadDocument", Told(situations));
        Assert.Contains(situations.AsKnown(new DateOnly(2016, 2, 4)).AsOf(new(2016, 2, 9)).Gaps, g => g.Kind == GapKind.UnreadDocument);
    }

    [Fact]
    public void Only_what_was_published_by_a_day_counts_whenever_it_was_recorded()
    {
        using var ledger = new MemoryLedger(_clock);
        Add(ledger, Report, "Paper", new(2016, 2, 2));
        Add(ledger, "Government troops retook Idlib on Wednesday.", "Wire", new(2016, 2, 5));
        var known = SituationLedger.Of(ledger).AsKnown(DateTimeOffset.MaxValue, new DateOnly(2016, 2, 4));
        Assert.Equal((1, new DateOnly(2016, 2, 2)), (known.Documents, known.LastPublished));
    }

    private static string Told(SituationLedger situations)
    {
        var known = situations.AsKnown(DateTimeOffset.MaxValue);
        var situation = known.AsOf(new(2016, 2, 9));
        return string.Join('\n', [
            .. situation.Control.Select(p => $"{p.Place.Name} {p.Grade} {string.Join(", ", p.Holds.Select(h => $"{h.Holder} {h.Grade} {h.From} {h.Origins}"))}"),
            .. situation.Figures.Select(f => $"{f.Label} {f.Latest} {f.Origins}"),
            .. situation.Occurrences.Select(o => $"{o.Id} {o.Origins} {o.Facts.Count}"),
            .. situation.Gaps.Select(g => $"{g.Kind} {g.What} {g.Reason}"),
            .. known.Stories.Select(s => $"{s.Id} {s.Documents.Count}"),
        ]);
    }

    private static List<string> Origins(SituationLedger situations, int day)
    {
        var known = situations.AsKnown(new DateOnly(2016, 2, day));
        return [.. situations.State.Documents.Where(d => d.Document.Recorded <= known.Recorded).Select(d => known.OriginOf(d.Document.Document.Id).Name)];
    }

    private static void Add(MemoryLedger ledger, string text, string publisher, DateOnly published)
    {
        var reading = EnglishReader.Instance.Read(Document.FromText(text, published, source: $"{publisher}.txt", publisher: publisher));
        ledger.Append(new Intake(reading, EnglishReader.Instance.Version));
    }
}
