using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>Folds facts on agreements by country, and resolutions by number; within these <see cref="Deals"/> tells them apart.</summary>
internal sealed class AgreementFold(Sides sides, Numbers<KnownPlace> places)
{
    private const int Week = 6;

    // Finds where the days after one begin.
    private static readonly Comparer<int> EndOfDay = Comparer<int>.Create((a, b) => a <= b ? -1 : 1);

    private readonly Ordered<(string Sort, string Where), AgreementTopic> _topics = new(t => (t.Sort, t.Where), (a, b) =>
        string.CompareOrdinal(a.Sort, b.Sort) is not 0 and var order ? order : string.CompareOrdinal(a.Where, b.Where));
    private readonly Numbers<string> _names = new();
    private readonly Dictionary<int, AgreementName> _parsed = [];

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
        var (ledgers, deals) = (new List<AgreementLedger>(), new Deals(NameOf));
        foreach (var topic in _topics.All)
        {
            var rows = new List<AgreementRow>();
            foreach (ref readonly var row in topic.Rows.Sorted().Span)
                if (row.Stamp.IsKnown(known) && row.Day <= valid) rows.Add(row);
            if (rows.Count == 0) continue;
            if (topic.Sort.Length > 0) ledgers.Add(Ledger(rows, [], topic.Place, valid));
            else
                foreach (var deal in deals.Of(rows))
                {
                    deal.Rows.Sort();
                    ledgers.Add(Ledger(deal.Rows, deal.Reasons, topic.Place, valid));
                }
        }
        ledgers.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name) is not 0 and var order ? order : a.Steps[0].Fact.Id.CompareTo(b.Steps[0].Fact.Id));
        return ledgers;
    }

    // "the agreement signed in Morocco" is that of the country that the text is about; where it was signed is not where it is to hold.
    private static string? Country(Agreement fact, AgreementName name, string? home) =>
        name.Country ?? (home is not null && (name.IsPlain || fact.Place?.Precision is not PlacePrecision.Country) ? home : fact.Place?.Country ?? fact.Place?.Name ?? home);

    private AgreementName NameOf(int number) => _parsed.TryGetValue(number, out var name) ? name : _parsed[number] = AgreementName.Of(_names[number], sides.Registry);

    private AgreementLedger Ledger(List<AgreementRow> rows, IReadOnlyList<string> reasons, string? place, int valid)
    {
        var names = rows.GroupBy(r => r.Name).OrderBy(g => NameOf(g.Key).IsPlain).ThenByDescending(g => g.Count()).ThenByDescending(g => _names[g.Key].Length).ThenBy(g => _names[g.Key], StringComparer.Ordinal).Select(g => _names[g.Key]).ToList();
        var done = rows.FindAll(r => r.Status == Status.Actual);
        var days = done.ConvertAll(r => r.Day);
        var stage = done.Count == 0 ? default(AgreementStage?) : done[^1].Stage;
        return new(names[0])
        {
            Names = names[1..],
            Place = place,
            Joined = reasons,
            Where = Where(rows, place),
            Parties = Named(rows.SelectMany(r => r.Parties)),
            Backers = Named(rows.SelectMany(r => r.Backers)),
            Stage = stage,
            Since = stage is null ? null : DateOnly.FromDayNumber(done.Find(r => r.Stage == stage).Day),
            Steps = rows.ConvertAll(r => new AgreementStep(r.Stamp.Fact, DateOnly.FromDayNumber(r.Day), r.Stage, r.Status, _names[r.Name]) { IsInitialled = r.IsInitialled }),
            Deadlines = [.. rows.Where(r => r.Due > 0).Select(r =>
            {
                var met = days.BinarySearch(r.Day - 1, EndOfDay);
                met = done.FindIndex(~met, d => d.Stage >= r.Stage && d.Stage is not (AgreementStage.Delayed or AgreementStage.Breached or AgreementStage.Ended));
                FactKey? by = met >= 0 ? done[met].Stamp.Fact : null;
                return new Deadline(r.Stamp.Fact, DateOnly.FromDayNumber(r.Due), r.Stage, by, by is null && r.Due < valid);
            })],
        };
    }

    // In the country where it is to hold before where it was signed.
    private KnownPlace? Where(List<AgreementRow> rows, string? country)
    {
        var all = rows.Where(r => r.Stamp.Place >= 0).Select(r => places[r.Stamp.Place]).ToList();
        return all.Find(p => p.Country == country) ?? all.FirstOrDefault();
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
