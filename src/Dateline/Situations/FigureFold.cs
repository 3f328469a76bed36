using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>Folds figures into series. Unlike denominators, subjects, places and sorts of count are never merged.</summary>
internal sealed class FigureFold
{
    private readonly Sides _sides;
    private readonly Numbers<Origin> _origins;
    private readonly int _staleAfter;
    private readonly Numbers<string> _words;
    private readonly Ordered<FigureKey, FigureTopic> _topics;

    public FigureFold(Sides sides, Numbers<Origin> origins, int staleAfter)
    {
        (_sides, _origins, _staleAfter) = (sides, origins, staleAfter);
        var words = _words = new();
        _topics = new(t => t.Key, (a, b) => a.Key.CompareTo(b.Key, words));
    }

    public void Add(Figure fact, in Stamp stamp, Documents.Document document)
    {
        if (fact.Status is not (Status.Actual or Status.Denied) || fact.Qualifier == Qualifier.Unknown || (fact.Low ?? fact.Best ?? fact.High) is null) return;
        var (kind, from, to, day, dated) = Count(fact, stamp.Published);
        var place = fact.Place is { } where ? KnownPlace.Of(where) : null;
        var denominator = Denominators.Of(fact, document.Text, out var namesPlace);
        if (namesPlace) place = null;
        // A toll that no text places is that of its own document only.
        var spot = place?.Key ?? (kind == FigureKind.Toll ? document.Id.Value : "");
        var subject = Subjects.Of(fact, _sides, place?.Country);
        var key = new FigureKey(fact.Measure, kind, _words.Of(subject), _words.Of(Denominators.Unit(fact.Unit)), _words.Of(spot), _words.Of(denominator), from, to);
        var topic = _topics.Get(key, () => new(key, place));
        var source = fact.Source is { } said ? _sides.Of(said.Actor, null) : -1;
        topic.Add(place, new(
            stamp, day, source, fact.Evidence.Excerpts[0].Span.Start, (float)fact.Confidence,
            fact.Low ?? FigureRow.None, fact.Best ?? FigureRow.None, fact.High ?? FigureRow.None, fact.Qualifier, dated)
        {
            AsOf = kind == FigureKind.Toll ? stamp.Published : day, IsDenied = fact.Status == Status.Denied,
        });
    }

    public Numbers<string> Words => _words;

    public Ordered<FigureKey, FigureTopic> Topics => _topics;

    public IReadOnlyList<FigureSeries> AsOf(int valid, long known) =>
        new FigureList(_topics.Select<FoundFigure>((topic, found) => topic.AsOf(valid, known, found)), valid, this);

    public string Word(int number) => _words[number];

    public bool IsStale(FigureKind kind, int age) => kind != FigureKind.Toll && age > _staleAfter;

    public List<FigureClaim> Claims(FigureRun run)
    {
        var ordered = run.Known();
        ordered.Sort((a, b) => a.Stamp.Fact == b.Stamp.Fact ? 0 : a.IsNewer(b) ? -1 : 1);
        var heard = new HashSet<(int, int)>();
        return ordered.ConvertAll(r => new FigureClaim(
            r.Stamp.Fact, r.Source >= 0 ? _sides[r.Source] : null, _origins[r.Stamp.Origin], DateOnly.FromDayNumber(r.Day), DateOnly.FromDayNumber(r.Stamp.Published))
        {
            Low = Given(r.Low), Best = Given(r.Best), High = Given(r.High), Qualifier = r.Qualifier, IsRevised = !heard.Add(r.Speaker),
        });
    }

    private static double? Given(double value) => double.IsNaN(value) ? null : value;

    private static (FigureKind Kind, int From, int To, int Day, bool IsDated) Count(Figure fact, int published)
    {
        var (from, to) = (fact.Time?.From?.DayNumber, fact.Time?.To?.DayNumber);
        var asOf = Math.Min(to ?? from ?? published, Math.Max(published, from ?? published));
        var flow = fact.Measure is Measure.Killed or Measure.Injured or Measure.Missing or Measure.Captured or Measure.Displaced or Measure.Affected or Measure.Strikes;
        // Territory lost in a year is no stock: the year is part of what is counted.
        if (from is { } first && (to is null || to - from > 6) && (flow || to is not null && fact.Measure is Measure.TerritoryShare or Measure.Area or Measure.Money))
            return (FigureKind.Cumulative, first, to ?? 0, to is null ? published : Math.Min(asOf, published), true);
        if (flow) return (FigureKind.Toll, 0, 0, from ?? to ?? published, from is not null || to is not null);
        return (FigureKind.Stock, 0, 0, asOf, from is not null || to is not null);
    }
}
