using System.Text.Json;
using Dateline.Benchmarks;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Ledger;
using Dateline.Situations;
using Dateline.Situations.Stored;
using Dateline.Tests.Ledger;

namespace Dateline.Tests.Situations;

/// <summary>The index tells what the lines tell, on every store, on both clocks, however it came about.</summary>
public sealed class SituationIndexTests : IDisposable
{
    private const string Report = "Rebels of the Free Syrian Army captured the town of Idlib in northern Syria on Monday after three days of heavy fighting with government troops around the hospital and the old market, residents of the town and two hospital doctors told reporters by telephone.";

    private static readonly DateTimeOffset Start = new(2016, 2, 3, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Texts =
    [
        Report, "Government troops retook Idlib on Wednesday. At least 12 soldiers were killed, the Syrian army said.", $"{Report}\n\n(Reuters)",
        "Shelling killed 12 people in Idlib on Thursday, the Syrian Observatory for Human Rights said.", "Shelling killed 17 people in Idlib on Thursday, residents said.",
        "Russia and the United States agreed a ceasefire for Syria on Friday. Turkey rejects the ceasefire.", "Houthi fighters captured the city of Taiz in Yemen on Monday.",
    ];

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Stores => TestStore.Kinds;

    private string File => _folder["index"];

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Stores))]
    public void It_tells_what_the_lines_tell_line_by_line_and_at_once(string kind)
    {
        using var store = new TestStore(kind);
        store.Clock.Now = Start;
        foreach (var i in Enumerable.Range(0, Texts.Length))
        {
            Add(store.Ledger, i);
            // Kept and gone on from at every line.
            SituationIndex.Open(store.Ledger, File).Dispose();
            store.Clock.Now += TimeSpan.FromDays(1);
        }
        Decide(store);
        using var kept = SituationIndex.Open(store.Ledger, File);
        using var anew = SituationIndex.Open(store.Ledger);
        var lines = SituationLedger.Of(store.Ledger);
        foreach (var recorded in Enumerable.Range(0, 13).Select(d => Start.AddDays(d)).Append(DateTimeOffset.MaxValue))
            foreach (var published in new DateOnly?[] { null, new DateOnly(2016, 2, 4), new DateOnly(2016, 2, 7) })
            {
                var expected = Told(lines.AsKnown(recorded, published));
                Assert.Equal(expected, Told(kept.AsKnown(new() { Recorded = recorded, Published = published })));
                Assert.Equal(expected, Told(anew.AsKnown(new() { Recorded = recorded, Published = published })));
            }
        Assert.Empty(SituationIndex.Verify(store.Ledger, File));
    }

    [Fact]
    public void A_place_or_a_section_is_told_as_in_the_whole()
    {
        using var store = Filled();
        using var index = SituationIndex.Open(store.Ledger, File);
        var (whole, idlib) = (index.AsKnown().AsOf(new(2016, 2, 9)), index.AsKnown(new() { At = (name, _) => name == "Idlib" }));
        var there = idlib.AsOf(new(2016, 2, 9));
        Assert.Equal(Json(whole.Control.Where(p => p.Place.Name == "Idlib")), Json(there.Control));
        Assert.Equal(Json(whole.Figures.Where(f => f.Place?.Name == "Idlib")), Json(there.Figures));
        Assert.NotEmpty(there.Figures);
        Assert.Equal(("Idlib", "SYR"), idlib.PlaceOf(there.Figures[0].LatestFact));
        Assert.Equal(whole.Occurrences.Where(o => o.Facts.Any(f => f.Known.Fact.Place?.Name == "Idlib")).Select(o => o.Id), there.Occurrences.Select(o => o.Id));
        var control = index.AsKnown(new() { Parts = SituationParts.Control }).AsOf(new(2016, 2, 9));
        Assert.Equal(Json(whole.Control), Json(control.Control));
        Assert.Empty(control.Figures);
    }

    [Fact]
    public void Facts_are_found_by_how_their_ids_begin()
    {
        using var store = Filled();
        using var index = SituationIndex.Open(store.Ledger, File);
        foreach (var fact in LedgerState.Of(store.Ledger).Facts.Select(f => f.Fact).DistinctBy(f => f.Id))
        {
            Assert.Equal([(fact.Id, fact.Evidence.Document)], index.Find(fact.Id));
            Assert.Contains((fact.Id, fact.Evidence.Document), index.Find(fact.Id[..3]));
        }
        Assert.Empty(index.Find("zz"));
        Assert.Empty(index.Find(""));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(0.5)]
    public void A_damaged_index_or_that_of_another_ledger_is_made_anew(double cut)
    {
        using var store = Filled();
        SituationIndex.Open(store.Ledger, File).Dispose();
        var bytes = System.IO.File.ReadAllBytes(File);
        System.IO.File.WriteAllBytes(File, cut < 1 ? bytes[..(int)(cut * bytes.Length)] : [.. bytes, 1, 2, 3]);
        using (var index = SituationIndex.Open(store.Ledger, File)) Assert.Equal(Told(SituationLedger.Of(store.Ledger).AsKnown(DateTimeOffset.MaxValue)), Told(index.AsKnown()));
        using var other = new TestStore("memory");
        other.Clock.Now = Start;
        Add(other.Ledger, 6);
        using var its = SituationIndex.Open(other.Ledger, File);
        Assert.Equal("Taiz", Assert.Single(its.AsKnown().AsOf(new(2016, 2, 9)).Control).Place.Name);
    }

    [Fact]
    public void Where_no_file_can_be_kept_it_is_told_all_the_same()
    {
        using var store = Filled();
        using var index = SituationIndex.Open(store.Ledger, Path.Combine(_folder.Write("file", "x"), "index"));
        Assert.NotEmpty(index.AsKnown().AsOf(new(2016, 2, 9)).Control);
    }

    [Fact]
    public void An_index_that_does_not_fit_its_lines_is_found_out()
    {
        using var store = Filled();
        SituationIndex.Open(store.Ledger, File).Dispose();
        var bytes = System.IO.File.ReadAllBytes(File);
        // A letter of the first document's id.
        bytes[6] ^= 1;
        System.IO.File.WriteAllBytes(File, bytes);
        Assert.Equal(["Ids"], SituationIndex.Verify(store.Ledger, File));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Rows_that_are_put_aside_as_they_come_are_those_of_one_go(int atHand)
    {
        using var ledger = Synthetic(200);
        using var often = new IndexBuilder(ledger, null, null, _folder[""]) { MostAtHand = atHand };
        using var once = new IndexBuilder(ledger, null, null, _folder["no such folder"]);
        Assert.Empty(IndexCheck.Differences(Written(often), Written(once)));
    }

    [Fact]
    public void A_large_ledger_is_told_as_its_lines_tell_it()
    {
        using var ledger = Synthetic(200);
        using var index = SituationIndex.Open(ledger, File);
        var lines = SituationLedger.Of(ledger);
        foreach (var published in new DateOnly?[] { null, SyntheticFacts.First.AddDays(120) })
        {
            var (told, expected) = (index.AsKnown(new() { Published = published, Parts = SituationParts.All & ~SituationParts.Occurrences }), lines.AsKnown(DateTimeOffset.MaxValue, published));
            // The second day is told by what was kept of the first.
            foreach (var day in new[] { 150, 40, 299 }.Select(SyntheticFacts.First.AddDays))
                Assert.Equal(Json(expected.AsOf(day) with { Occurrences = [] }), Json(told.AsOf(day)));
        }
    }

    [Fact]
    public void Copies_hang_together_by_what_is_known_of_them()
    {
        // What the second says in two parts, the first and the third say one each.
        var (first, second) = (Report, "Aid groups said on Friday that twenty trucks with flour and blankets had reached the camps along the Turkish border, where families from the countryside have slept in the open since the autumn rains began and the schools were closed.");
        using var ledger = new MemoryLedger();
        foreach (var (i, text) in new[] { first, $"{first} {second}", second, $"{first}\n", "Rain is expected." }.Index())
            ledger.Append(new Intake(Document.FromText(text, new DateOnly(2016, 2, 1).AddDays(i == 1 ? 9 : i), source: $"{i}.txt", publisher: $"P{i}"), null, null));
        using var index = SituationIndex.Open(ledger, File);
        var lines = SituationLedger.Of(ledger);
        foreach (var published in Enumerable.Range(0, 11).Select(d => new DateOnly(2016, 2, 1).AddDays(d)))
        {
            var (told, expected) = (index.AsKnown(new() { Published = published }), lines.AsKnown(DateTimeOffset.MaxValue, published));
            foreach (var document in lines.State.Documents.Select(d => d.Document.Document.Id).Where(expected.Has)) Assert.Equal(expected.OriginOf(document), told.OriginOf(document));
        }
        var last = lines.State.Documents.ElementAt(2).Document.Document.Id;
        Assert.Equal("P2", index.AsKnown(new() { Published = new(2016, 2, 9) }).OriginOf(last).Name);
        Assert.Equal("P0", index.AsKnown().OriginOf(last).Name);
    }

    private static SectionReader Written(IndexBuilder built)
    {
        built.Advance(null);
        var stream = new MemoryStream();
        IndexWriter.Write(built, stream);
        return SectionReader.Open(stream)!;
    }

    // Read once; then a part of the documents by another reader, that sees less.
    private static MemoryLedger Synthetic(int documents)
    {
        var ledger = new MemoryLedger();
        var readings = new SyntheticFacts(5, days: 300, places: 9).Facts(documents).Chunk(30).Select(facts => (facts[0].Known.Document.Document, Facts: facts.Select(f => f.Known.Fact).ToList())).ToList();
        foreach (var (i, (document, facts)) in readings.Index())
        {
            ledger.Append(new Intake(new Reading(document, new([.. facts], [])), ReaderVersion.Of(("code", "1"))));
            if (i % 5 == 4) ledger.Append(new Intake(new Reading(readings[i - 3].Item1, new([.. readings[i - 3].Facts.Where((_, k) => k % 7 != 3)], [])), ReaderVersion.Of(("code", "2"))));
        }
        return ledger;
    }

    private static TestStore Filled()
    {
        var store = new TestStore("memory");
        store.Clock.Now = Start;
        foreach (var i in Enumerable.Range(0, Texts.Length)) Add(store.Ledger, i);
        return store;
    }

    // A fact rejected, one corrected, a source rated and rated again, a document read anew, facts said to be one.
    private static void Decide(TestStore store)
    {
        var facts = LedgerState.Of(store.Ledger).Facts.ToList();
        var (control, figures) = (facts.First(f => f.Fact is Control), facts.Where(f => f.Fact is Figure).ToList());
        store.Ledger.Append(new Verdict(VerdictAct.Reject, "Ana") { Document = control.Document.Document.Id, Facts = [control.Fact.Id] });
        store.Clock.Now += TimeSpan.FromDays(1);
        var wrong = (Figure)figures[0].Fact;
        store.Ledger.Append(new Verdict(VerdictAct.Correct, "Ana") { Document = wrong.Evidence.Document, Facts = [wrong.Id], Correction = wrong with { Low = 99, Best = 99 } });
        store.Ledger.Append(new Verdict(VerdictAct.Rate, "Ana") { Source = "P3", Rating = "E" });
        store.Clock.Now += TimeSpan.FromDays(1);
        store.Ledger.Append(new Verdict(VerdictAct.Rate, "Ana") { Source = "P3", Rating = "B" }, new Verdict(VerdictAct.Rate, "Ana") { Source = "P6", Rating = "E" });
        var told = facts.Where(f => f.Fact is Event).DistinctBy(f => f.Document.Position).Take(2).ToList();
        store.Ledger.Append(new Verdict(VerdictAct.Merge, "Ana") { Facts = [.. told.Select(f => f.Fact.Id)], Documents = [.. told.Select(f => f.Document.Document.Id)] });
        store.Clock.Now += TimeSpan.FromDays(1);
        var document = facts[^1].Document.Document;
        store.Ledger.Append(new Intake(new Reading(document, new([], [])), ReaderVersion.Of(("code", "later"))));
        store.Clock.Now += TimeSpan.FromDays(1);
        store.Ledger.Append(new Intake(Document.FromText("", new DateOnly(2016, 2, 4), source: "scan.pdf", notes: ["no text in it"]), null, null));
    }

    private static string Told(KnownLedger known) => $"{known.Documents} {known.LastPublished}\n{Told(known.AsOf(new(2016, 2, 5)), known)}\n{Told(known.AsOf(new(2016, 2, 20)), known)}";

    private static string Told(KnownSituation known) => $"{known.Documents} {known.LastPublished}\n{Told(known.AsOf(new(2016, 2, 5)), known)}\n{Told(known.AsOf(new(2016, 2, 20)), known)}";

    private static string Told(Situation situation, IKnownFacts known)
    {
        var proofs = situation.Figures.Select(f => f.LatestFact).Concat(situation.Control.SelectMany(p => p.Holds).SelectMany(h => h.Facts));
        return string.Join('\n', [
            Json(situation with { Occurrences = [] }),
            .. situation.Occurrences.Select(o => $"{o.Id} {o.FirstDay} {string.Join(' ', o.Facts.Select(f => $"{f.Known.Fact.Id} {f.Origin.Name}"))}"),
            .. proofs.Select(f => $"{known.Find(f)!.Known.Fact.Evidence} {known.Find(f)!.Origin} {known.PlaceOf(f)} {known.OriginOf(known.Find(f)!.Known.Document.Document.Id)}"),
        ]);
    }

    private static string Json<T>(T told) => JsonSerializer.Serialize(told);

    private static void Add(ILedger ledger, int number)
    {
        var document = Document.FromText(Texts[number], new DateOnly(2016, 2, 2).AddDays(number), source: $"{number}.txt", publisher: $"P{number}");
        ledger.Append(new Intake(EnglishReader.Instance.Read(document), EnglishReader.Instance.Version));
    }
}
