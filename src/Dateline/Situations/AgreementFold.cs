using System.Collections.Concurrent;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations.Stored;

namespace Dateline.Situations;

/// <summary>Folds facts on agreements by country, and resolutions by number; within these <see cref="Deals"/> tells them apart.</summary>
internal sealed class AgreementFold(Sides sides, Numbers<KnownPlace> places)
{
    private const int Week = 6;

    private readonly Ordered<(string Sort, string Where), AgreementTopic> _topics = new(t => (t.Sort, t.Where), (a, b) =>
        string.CompareOrdinal(a.Sort, b.Sort) is not 0 and var order ? order : string.CompareOrdinal(a.Where, b.Where));
    private readonly Numbers<string> _names = new();
    private readonly ConcurrentDictionary<int, AgreementName> _parsed = [];

    /// <param name="fact">The fact.</param>
    /// <param name="stamp">Which one.</param>
    /// <param name="document">Its document.</param>
    /// <param name="home">The country that the text is about; null where that is not known.</param>
    public void Add(Agreement fact, in Stamp stamp, Documents.Document document, string? home)
    {
        var number = _names.Of(fact.Name);
        var name = NameOf(number);
        if (name.Sort.Length == 0 && name.Proper.Length == 0 && fact.Parties.Count == 0) return;
        var numbered = name.Sort.StartsWith("resolution ", StringComparison.Ordinal) ? name.Sort : "";
        var place = numbered.Length > 0 ? null : Country(fact, name, home);
        // Without a country the name alone does not tell which: it stays with its document.
        var where = numbered.Length > 0 ? "" : place ?? document.Id.Value;
        var topic = _topics.Get((numbered, where), () => new(numbered, where, place));
        var isDone = fact.Status == Status.Actual;
        var due = !isDone && fact.Status is Status.Planned or Status.Demanded ? fact.Time?.To?.DayNumber ?? 0 : 0;
        // "in December": by the end of it; a text that gives the day goes before.
        var day = !isDone ? stamp.Published : fact.Time is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber > Week ? Math.Min(to.DayNumber, stamp.Published) : ToldDay.Of(fact.Time, stamp.Published);
        topic.Rows.Add(new(stamp, day, due, number, Numbered(fact.Parties), Numbered(fact.Backers), fact.Stage, fact.Status)
        {
            Document = Hash(document.Id.Value), IsInitialled = fact.Stage == AgreementStage.Signed && fact.Evidence.Excerpts[0].Text.Contains("initial", StringComparison.OrdinalIgnoreCase),
        });
    }

    public Numbers<string> Names => _names;

    public Ordered<(string Sort, string Where), AgreementTopic> Topics => _topics;

    public IReadOnlyList<AgreementLedger> AsOf(int valid, long known)
    {
        // Countries are apart from one another.
        var deals = new Deals(NameOf);
        var ledgers = Cores.Map(_topics.All, topic => Of(topic, deals, valid, known)).SelectMany(found => found).ToList();
        ledgers.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name) is not 0 and var order ? order : a.First.Id.CompareTo(b.First.Id));
        return ledgers;
    }

    private List<AgreementLedger> Of(AgreementTopic topic, Deals deals, int valid, long known)
    {
        var told = new List<AgreementRow>();
        foreach (ref readonly var row in topic.Rows.Sorted().Span)
            if (row.Stamp.IsKnown(known) && row.Day <= valid) told.Add(row);
        if (told.Count == 0) return [];
        var rows = told.ToArray();
        if (topic.Sort.Length > 0) return [Ledger(rows, [.. Enumerable.Range(0, rows.Length)], [], topic.Place, valid)];
        return [.. deals.Of(rows).Select(deal =>
        {
            // The rows are in their order, and so are their numbers.
            deal.Rows.Sort();
            return Ledger(rows, deal.Rows, deal.Reasons, topic.Place, valid);
        })];
    }

    // "the agreement signed in Morocco" is that of the country that the text is about; where it was signed is not where it is to hold.
    private static string? Country(Agreement fact, AgreementName name, string? home) =>
        name.Country ?? (home is not null && (name.IsPlain || fact.Place?.Precision is not PlacePrecision.Country) ? home : fact.Place?.Country ?? fact.Place?.Name ?? home);

    private AgreementName NameOf(int number) => _parsed.GetOrAdd(number, n => AgreementName.Of(_names[n], sides.Registry));

    private AgreementLedger Ledger(AgreementRow[] rows, List<int> numbers, IReadOnlyList<string> reasons, string? place, int valid)
    {
        var (counts, parties, backers, done) = (new Dictionary<int, int>(), new HashSet<int>(), new HashSet<int>(), new List<int>());
        foreach (var number in numbers)
        {
            ref readonly var row = ref rows[number];
            counts[row.Name] = counts.GetValueOrDefault(row.Name) + 1;
            parties.UnionWith(row.Parties);
            backers.UnionWith(row.Backers);
            if (row.Status == Status.Actual) done.Add(number);
        }
        var names = counts.OrderBy(c => NameOf(c.Key).IsPlain).ThenByDescending(c => c.Value).ThenByDescending(c => _names[c.Key].Length).ThenBy(c => _names[c.Key], StringComparer.Ordinal).Select(c => _names[c.Key]).ToList();
        var stage = done.Count == 0 ? default(AgreementStage?) : rows[done[^1]].Stage;
        return new(names[0])
        {
            Names = names[1..],
            Place = place,
            Joined = reasons,
            Where = Where(rows, numbers, place),
            Parties = Named(parties),
            Backers = Named(backers),
            Stage = stage,
            Since = stage is null ? null : DateOnly.FromDayNumber(rows[done.Find(n => rows[n].Stage == stage)].Day),
            First = rows[numbers[0]].Stamp.Fact,
            ReadSteps = () => numbers.ConvertAll(n => Step(rows[n])),
            Deadlines = numbers.Exists(n => rows[n].Due > 0) ? [.. numbers.Where(n => rows[n].Due > 0).Select(n => DeadlineOf(rows, done, rows[n], valid))] : [],
        };
    }

    private AgreementStep Step(in AgreementRow row) => new(row.Stamp.Fact, DateOnly.FromDayNumber(row.Day), row.Stage, row.Status, _names[row.Name]) { IsInitialled = row.IsInitialled };

    private static Deadline DeadlineOf(AgreementRow[] rows, List<int> done, in AgreementRow due, int valid)
    {
        // The rows rise by their days.
        var (low, high) = (0, done.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rows[done[middle]].Day < due.Day) low = middle + 1;
            else high = middle;
        }
        var stage = due.Stage;
        var met = done.FindIndex(low, n => rows[n].Stage >= stage && rows[n].Stage is not (AgreementStage.Delayed or AgreementStage.Breached or AgreementStage.Ended));
        FactKey? by = met >= 0 ? rows[done[met]].Stamp.Fact : null;
        return new(due.Stamp.Fact, DateOnly.FromDayNumber(due.Due), stage, by, by is null && due.Due < valid);
    }

    // In the country where it is to hold before where it was signed.
    private KnownPlace? Where(AgreementRow[] rows, List<int> numbers, string? country)
    {
        KnownPlace? first = null;
        foreach (var number in numbers)
        {
            if (rows[number].Stamp.Place < 0) continue;
            var place = places[rows[number].Stamp.Place];
            if (place.Country == country) return place;
            first ??= place;
        }
        return first;
    }

    private List<Side> Named(IEnumerable<int> numbers) => [.. numbers.Distinct().Select(n => sides[n]).OrderBy(s => s.Key, StringComparer.Ordinal)];

    private int[] Numbered(Mentions mentions)
    {
        if (mentions.Count == 0) return [];
        var numbers = new int[mentions.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = sides.Of(mentions[i], null);
        return numbers;
    }

    private static ulong Hash(string document)
    {
        var hash = 14695981039346656037ul;
        foreach (var c in document) hash = (hash ^ c) * 1099511628211ul;
        return hash;
    }
}
