using System.Text;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Ledger;
using static Dateline.Tests.Ledger.Samples;

namespace Dateline.Tests.Ledger;

/// <summary>What every store does.</summary>
public class LedgerTests
{
    public static TheoryData<string> Stores => TestStore.Kinds;

    [Theory, MemberData(nameof(Stores))]
    public void A_document_and_its_reading_come_back_as_they_went_in(string kind)
    {
        using var store = new TestStore(kind);
        var document = Report("Rebels attacked Homs.\r\n\0 \ud800 ʼn😀 end");
        var receipt = Assert.Single(store.Ledger.Append(Read(document, First, "Rebels attacked", "\ud800 ʼn😀")));
        Assert.Equal(new Receipt(Outcome.Added, document.Id.Value, 3), receipt);
        store.Reopen();
        var history = LedgerState.Of(store.Ledger).Find(document.Id)!;
        var back = history.Document.Document;
        Assert.Equal((document.Text, document.Sha256, document.Title, document.Published), (back.Text, back.Sha256, back.Title, back.Published));
        Assert.Equal((document.Source, document.Publisher, "a note"), (back.Source, back.Publisher, Assert.Single(back.Notes)));
        Assert.Equal(["Rebels attacked", "\ud800 ʼn😀"], history.Facts.Select(f => f.Fact.Evidence.ToString()));
        Assert.Equal(Assault(document, "Rebels attacked").Actors, ((Event)history.Facts[0].Fact).Actors);
        Assert.All(history.Facts, f => Assert.Equal((3, store.Clock.Now, null), (f.Position, f.Recorded, f.Retired)));
        var reading = Assert.Single(history.Readings);
        Assert.Equal((First.Id, "Rebels", "a note"), (reading.Reader, Assert.Single(reading.Actors).Name, Assert.Single(reading.Notes)));
        Assert.Equal(First.Parts, LedgerState.Of(store.Ledger).Readers[First.Id].Parts);
    }

    [Theory, MemberData(nameof(Stores))]
    public void Reading_twice_adds_nothing(string kind)
    {
        using var store = new TestStore(kind);
        var document = Report("Rebels attacked Homs.");
        store.Ledger.Append(Read(document, First, "Rebels"));
        var end = store.Ledger.End;
        store.Reopen();
        Assert.Equal(Outcome.Repeated, store.Ledger.Append(Read(document, First, "Rebels")).Single().Outcome);
        Assert.Equal(Outcome.Repeated, store.Ledger.Append(new Intake(document, null, null)).Single().Outcome);
        Assert.Equal(end, store.Ledger.End);
        Assert.Equal(Outcome.Repeated, store.Ledger.Append(Read(Report("Again", "b"), First), Read(Report("Again", "b"), First))[1].Outcome);
    }

    [Theory, MemberData(nameof(Stores))]
    public void A_newer_reader_retires_what_it_no_longer_says_and_loses_nothing(string kind)
    {
        using var store = new TestStore(kind);
        var document = Report("Rebels attacked Homs. Troops left.");
        var first = store.Clock.Now;
        store.Ledger.Append(Read(document, First, "Rebels", "Homs"));
        store.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal(Outcome.Reread, store.Ledger.Append(Read(document, Second, "Homs", "Troops")).Single().Outcome);
        var state = LedgerState.Of(store.Ledger);
        Assert.Equal(
            [("Rebels", 3, first, store.Clock.Now), ("Homs", 3, first, null), ("Troops", 5, store.Clock.Now, (DateTimeOffset?)null)],
            state.Facts.Select(f => ($"{f.Fact.Evidence}", f.Position, f.Recorded, f.Retired)));
        Assert.Equal(["Rebels", "Homs"], state.FactsAsOf(first).Select(f => $"{f.Fact.Evidence}"));
        Assert.Equal(["Homs", "Troops"], state.FactsAsOf(store.Clock.Now).Select(f => $"{f.Fact.Evidence}"));
        Assert.Equal(Outcome.Reread, store.Ledger.Append(Read(document, First, "Rebels", "Homs")).Single().Outcome);
        Assert.Equal(["Homs", "Rebels"], Holding(store.Ledger));
    }

    [Theory, MemberData(nameof(Stores))]
    public void A_verdict_stands_whatever_is_read_later(string kind)
    {
        using var store = new TestStore(kind);
        var document = Report("Rebels attacked Homs. Troops left.");
        store.Ledger.Append(Read(document, First, "Rebels", "Homs", "Troops"));
        store.Ledger.Append(Decide(VerdictAct.Reject, "Rebels"), Decide(VerdictAct.Accept, "Homs"));
        Assert.Equal(["Homs", "Troops"], Holding(store.Ledger));
        store.Ledger.Append(Read(document, Second, "Rebels", "left"));
        Assert.Equal(["Homs", "left"], Holding(store.Ledger));
        store.Ledger.Append(Decide(VerdictAct.Accept, "Rebels"));
        Assert.Equal(["Homs", "left", "Rebels"], Holding(store.Ledger));
        store.Ledger.Append(Decide(VerdictAct.Correct, "Homs") with { Correction = Assault(document, "attacked Homs"), Note = "why" }, Decide(VerdictAct.Accept, "attacked Homs"));
        Assert.Equal(["left", "Rebels", "attacked Homs"], Holding(store.Ledger));
        store.Reopen();
        store.Ledger.Append(new Verdict(VerdictAct.Rate, "an analyst") { Source = "A publisher", Rating = "B" }, new RegistryChange("an analyst", "homs-brigade"));
        var state = LedgerState.Of(store.Ledger);
        Assert.Equal(["Reject", "Accept", "Accept", "Correct", "Accept", "Rate"], state.Verdicts.Select(v => $"{v.Verdict.Act}"));
        Assert.Equal(("B", "homs-brigade"), (state.Verdicts[^1].Verdict.Rating, state.RegistryChanges.Single().Entries));
        Assert.Empty(new LedgerCheck(store.Ledger).Run());

        Verdict Decide(VerdictAct act, string words) => new(act, "an analyst") { Document = document.Id, Facts = [Assault(document, words).Id] };
    }

    [Theory, MemberData(nameof(Stores))]
    public void A_clock_that_jumps_back_does_not_take_the_ledger_with_it(string kind)
    {
        using var store = new TestStore(kind);
        var latest = store.Clock.Now;
        store.Ledger.Append(Read(Report("One."), First));
        store.Clock.Now -= TimeSpan.FromDays(400);
        store.Reopen();
        store.Ledger.Append(Read(Report("Two."), First));
        Assert.All(store.Ledger.Lines(), l => Assert.Equal(latest, l.Recorded));
        Assert.Equal([1, 2, 3, 4, 5], store.Ledger.Lines().Select(l => l.Position));
        Assert.Empty(new LedgerCheck(store.Ledger).Run());
    }

    [Theory, MemberData(nameof(Stores))]
    public void A_batch_is_kept_whole_or_not_at_all(string kind)
    {
        using var store = new TestStore(kind);
        store.Ledger.Append(Read(Report("One."), First));
        var end = store.Ledger.End;
        var other = Document.FromText("Other.", id: Report("One.").Id);
        var error = Assert.Throws<LedgerException>(() => store.Ledger.Append(Read(Report("Two."), First), new Intake(other, null, null)));
        Assert.Equal($"the ledger has another text under the id {other.Id}; give the document an id of its own", error.Message);
        Assert.Throws<LedgerException>(() => store.Ledger.Append(Read(Report("Two."), First), new Verdict(VerdictAct.Reject, "x") { Document = new("none") }));
        var unknown = new Verdict(VerdictAct.Reject, "x") { Document = Report("One.").Id, Facts = ["0123456789abcdef"] };
        Assert.Equal($"the document {Report("One.").Id} has no fact 0123456789abcdef; nothing can be decided about it", Assert.Throws<LedgerException>(() => store.Ledger.Append(unknown)).Message);
        Assert.Equal(end, store.Ledger.End);
        Assert.Null(store.Ledger.Find(Report("Two.").Id));
        Assert.Equal(Outcome.Added, store.Ledger.Append(Read(Report("Two."), First)).Single().Outcome);
    }

    [Theory, MemberData(nameof(Stores))]
    public void Originals_open_again(string kind)
    {
        using var store = new TestStore(kind);
        var original = Original.Of(Encoding.UTF8.GetBytes("<p>One.</p>"));
        store.Ledger.Append(Read(Report("One."), First) with { Original = original }, Read(Report("One.", "b"), First) with { Original = original });
        store.Reopen();
        Assert.Equal("<p>One.</p>", Encoding.UTF8.GetString(store.Ledger.Original(original.Sha256)!.Bytes()));
        Assert.Null(store.Ledger.Original("none"));
        Assert.Empty(new LedgerCheck(store.Ledger).Run());
    }

    [Theory, MemberData(nameof(Stores))]
    public void Search_finds_documents_and_the_facts_that_hold(string kind)
    {
        using var store = new TestStore(kind);
        var (homs, aleppo) = (Report("Rebels attacked Homs. Troops left.", "homs"), Report("A truce holds in Aleppo \ud800 \0.", "aleppo"));
        store.Ledger.Append(Read(homs, First, "Rebels attacked Homs", "Troops left"), Read(aleppo, First, "truce"));
        store.Reopen();
        Assert.Equal(["homs", "homs: Rebels attacked Homs"], Search("rebels homs").Order());
        Assert.Equal(["aleppo"], Search("Aleppo"));
        Assert.Equal(["aleppo", "aleppo: truce"], Search("truce \"(zzz) - *").Order());
        Assert.Empty(Search("nothing"));
        Assert.Empty(Search("\" *"));
        Assert.Single(store.Ledger.Search("homs", 1));
        Assert.Equal(["homs", "homs: Rebels attacked Homs"], Search("\"attacked Homs\" rebels").Order());
        // What has most of the words, where nothing has all.
        Assert.Contains("homs", Search("troops homs left zzz"));
        store.Ledger.Append(Read(homs, Second, "Troops left"));
        Assert.Equal(["homs"], Search("rebels homs"));

        IEnumerable<string> Search(string words) => store.Ledger.Search(words).Select(h => h.Document.Document.Source + (h.Fact is { } f ? $": {f.Fact.Evidence}" : ""));
    }

    [Theory, MemberData(nameof(Stores))]
    public void A_state_that_goes_on_is_the_one_made_anew(string kind)
    {
        using var store = new TestStore(kind);
        var (state, document) = (new LedgerState(), Report("Rebels attacked Homs."));
        foreach (var entry in new[] { Read(document, First, "Rebels"), Read(document, Second, "Homs"), Read(Report("Two."), First, "Two") })
        {
            store.Ledger.Append(entry);
            state.Update(store.Ledger);
        }
        var anew = LedgerState.Of(store.Ledger);
        Assert.Equal(anew.End, state.End);
        Assert.Equal(anew.Facts.Select(Shown), state.Facts.Select(Shown));
        Assert.Equal(2, state.Facts.Count(f => f.Retired is null));

        static string Shown(LedgerFact f) => $"{f.Position} {f.Recorded} {f.Fact.Id} {f.Retired}";
    }

    [Theory, MemberData(nameof(Stores))]
    public void Many_writers_take_turns(string kind)
    {
        using var store = new TestStore(kind);
        using var other = store.Name is null ? null : Dateline.Host.Stores.LedgerStore.Open(store.Name, create: false, store.Clock);
        Parallel.For(0, 40, i => (i % 2 == 0 || other is null ? store.Ledger : other).Append(Read(Report($"Report {i % 30}."), First, "Report")));
        Assert.Equal(30, LedgerState.Of(store.Ledger).Documents.Count);
        Assert.Empty(new LedgerCheck(store.Ledger).Run());
    }
}
