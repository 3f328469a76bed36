using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Ledger;
using Dateline.Situations;
using static Dateline.Tests.Ledger.Samples;

namespace Dateline.Tests.Ledger;

/// <summary>What people decide about facts, pairs of facts and documents, on every store.</summary>
public class VerdictTests
{
    public static TheoryData<string> Stores => TestStore.Kinds;

    [Theory, MemberData(nameof(Stores))]
    public void A_corrected_slot_counts_from_then_on_and_the_fact_as_it_was_read_stays(string kind)
    {
        using var store = new TestStore(kind);
        var document = Report("Rebels attacked Homs.");
        store.Ledger.Append(Read(document, First, "Rebels"));
        var before = store.Clock.Now;
        store.Clock.Now += TimeSpan.FromDays(1);
        var read = LedgerState.Of(store.Ledger).Facts.Single().Fact;
        var right = Slots.Replace(read, "recipients", "Islamic State");
        store.Ledger.Append(new Verdict(VerdictAct.Correct, "Ana") { Document = document.Id, Facts = [read.Id], Correction = right, Note = "the town is theirs" });
        store.Reopen();
        var state = LedgerState.Of(store.Ledger);
        Assert.Equal("Islamic State", Assert.Single(Holding().Recipients).Text);
        Assert.NotNull(Holding().Recipients[0].Id);
        Assert.Equal(read.Id, state.FactsAsOf(before).Single().Fact.Id);
        Assert.Equal("the town is theirs", state.Verdicts.Single().Verdict.Note);
        Assert.Contains(store.Ledger.Search("Islamic State"), hit => hit.Fact?.Fact.Id == right.Id);
        // Whoever reads the old words again does not bring the old fact back.
        store.Ledger.Append(Read(document, Second, "Rebels"));
        Assert.Equal(right.Id, Holding().Id);
        Assert.Empty(new LedgerCheck(store.Ledger).Run());

        Event Holding() => (Event)LedgerState.Of(store.Ledger).Facts.Single(f => f.Retired is null).Fact;
    }

    [Theory, MemberData(nameof(Stores))]
    public void Facts_and_documents_are_merged_and_split_as_a_person_says(string kind)
    {
        using var store = new TestStore(kind);
        var (one, two) = (Report("Rebels attacked the bridge.", "one"), Report("Gunmen stormed a school.", "two"));
        store.Ledger.Append(Read(one, First, "Rebels attacked"), Read(two, First, "Gunmen stormed"));
        Assert.Equal((2, 2), Told());
        string[] facts = [.. LedgerState.Of(store.Ledger).Facts.Select(f => f.Fact.Id)];
        store.Ledger.Append(new Verdict(VerdictAct.Merge, "Ana") { Facts = facts, Documents = [one.Id, two.Id] });
        Assert.Equal((1, 2), Told());
        store.Ledger.Append(new Verdict(VerdictAct.Merge, "Ana") { Documents = [one.Id, two.Id] });
        store.Reopen();
        Assert.Equal((1, 1), Told());
        Assert.Equal([one.Id, two.Id], LedgerState.Of(store.Ledger).Verdicts[0].Verdict.Documents);
        store.Ledger.Append(new Verdict(VerdictAct.Split, "Ben") { Facts = facts, Documents = [one.Id, two.Id] }, new Verdict(VerdictAct.Split, "Ben") { Documents = [one.Id, two.Id] });
        Assert.Equal((2, 2), Told());
        Assert.Empty(new LedgerCheck(store.Ledger).Run());

        (int Occurrences, int Stories) Told()
        {
            var known = SituationLedger.Of(store.Ledger).AsKnown(DateTimeOffset.MaxValue);
            return (known.AsOf(new(2016, 3, 1)).Occurrences.Count, known.Stories.Count);
        }
    }

    [Fact]
    public void What_words_link_a_person_splits()
    {
        using var store = new TestStore("memory");
        var texts = new[] { "Russian jets bombed a market in Aleppo on Tuesday, killing 17 people.", "Syrian jets bombed a market in Aleppo on Tuesday, killing 17 people." };
        foreach (var (i, text) in texts.Index())
            store.Ledger.Append(new Intake(EnglishReader.Instance.Read(Document.FromText(text, new DateOnly(2016, 2, 3), source: $"{i}")), EnglishReader.Instance.Version));
        var told = Together().Single(o => o.Facts.Count > 1);
        store.Ledger.Append(new Verdict(VerdictAct.Split, "Ana") { Facts = [.. told.Facts.Select(f => f.Known.Fact.Id)], Documents = [.. told.Facts.Select(f => f.Known.Document.Document.Id)] });
        Assert.DoesNotContain(Together(), o => o.Facts.Count > 1);

        IReadOnlyList<Dateline.Situations.Occurrences.Occurrence> Together() => SituationLedger.Of(store.Ledger).AsKnown(DateTimeOffset.MaxValue).AsOf(new(2016, 3, 1)).Occurrences;
    }

    [Theory, MemberData(nameof(Stores))]
    public void A_verdict_about_what_is_not_there_is_refused(string kind)
    {
        using var store = new TestStore(kind);
        var document = Report("Rebels attacked Homs.");
        store.Ledger.Append(Read(document, First, "Rebels"));
        var id = LedgerState.Of(store.Ledger).Facts.Single().Fact.Id;
        Assert.Equal("the ledger has no document none; nothing can be decided about it", Refusal(new(VerdictAct.Merge, "x") { Documents = [document.Id, new("none")] }));
        Assert.Equal($"the document {document.Id} has no fact 0123456789abcdef; nothing can be decided about it", Refusal(new(VerdictAct.Split, "x") { Facts = [id, "0123456789abcdef"], Documents = [document.Id, document.Id] }));
        Assert.Throws<ArgumentException>(() => store.Ledger.Append(new Verdict(VerdictAct.Merge, "x") { Facts = [id] }));

        string Refusal(Verdict verdict) => Assert.Throws<LedgerException>(() => store.Ledger.Append(verdict)).Message;
    }

    [Theory]
    [InlineData("status", "planned", null)]
    [InlineData("day", "2016-02-01..2016-02-03", null)]
    [InlineData("place", "Homs, SYR", null)]
    [InlineData("actors", "Islamic State; Hezbollah", null)]
    [InlineData("source", "-", null)]
    [InlineData("best", "40", "a event has no 'best'; it has status, day, place, source, type, actors, recipients")]
    [InlineData("status", "maybe", "one of actual, ")]
    [InlineData("day", "Monday", "a day such as 2016-02-03")]
    [InlineData("day", "2016-02-03..2016-02-01", "a day such as 2016-02-03")]
    [InlineData("place", "Homs, Syria", "a place such as 'Homs' or 'Homs, SYR' is expected, 'Homs, Syria' found")]
    [InlineData("type", "", "one of ")]
    public void Slots_take_what_belongs_in_them(string slot, string value, string? problem)
    {
        var fact = Assault(Report("Rebels attacked Homs."), "Rebels");
        if (problem is null) Assert.Equal(fact.Evidence, Slots.Replace(fact, slot, value).Evidence);
        else Assert.StartsWith(problem, Assert.Throws<FormatException>(() => Slots.Replace(fact, slot, value)).Message);
    }

    private static FactSlots Slots => new(ActorRegistry.BuiltIn, (name, country) => country == "SYR" ? new Place(name) { Country = country, Precision = PlacePrecision.Town } : null);
}
