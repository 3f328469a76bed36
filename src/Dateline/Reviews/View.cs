using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Timelines;
using Dateline.Situations;
using Dateline.Situations.Occurrences;

namespace Dateline.Reviews;

/// <summary>What was known at one of the two reviews, by the day of it: its situation, and that as timelines.</summary>
internal sealed class View
{
    private readonly Sides _sides;
    private readonly Lazy<ILookup<(EventType Type, string Place, DateOnly Day), Occurrence>> _happened;
    private readonly Lazy<Dictionary<FactKey, (Timeline Line, Standing Point)>> _points;

    public View(KnownReports known, DateOnly day, ActorRegistry registry)
    {
        (Known, Day, Situation, _sides) = (known, day, known.On(day), new(registry));
        _happened = new(() => Situation.Occurrences.Where(o => o.Facts[0].Known.Fact is Event { Place: not null })
            .ToLookup(o => (((Event)o.Facts[0].Known.Fact).Type, o.Facts[0].Known.Fact.Place!.Name, o.Facts.Min(DayOf))));
        Timeline[] all =
        [
            .. ControlTimelines.Of(this), .. AgreementTimelines.Of(this), .. FigureTimelines.Of(this), .. OccurrenceTimelines.Of(this),
            .. PositionTimelines.Of(this), .. EffortTimelines.Of(this), .. RoleTimelines.Of(this),
        ];
        Timelines = [.. all.Where(l => l.Points.Count > 0)];
        _points = new(Points);
    }

    public KnownReports Known { get; }

    public DateOnly Day { get; }

    public Situation Situation { get; }

    public IReadOnlyList<Timeline> Timelines { get; }

    public KnownFact? Find(FactKey key) => Known.Find(key);

    /// <summary>Whether a fact counts; a line of a table always does.</summary>
    public bool Knows(FactKey key) => key.Position == 0 || Known.Counts(key);

    /// <summary>Where a fact stands: null where it makes none.</summary>
    public (Timeline Line, Standing Point)? PointOf(FactKey key) => _points.Value.TryGetValue(key, out var found) ? found : null;

    /// <summary>The day that a fact tells of, but none after its publication.</summary>
    public static DateOnly DayOf(KnownFact known) => DateOnly.FromDayNumber(ToldDay.Of(known.Known.Fact.Time, known.Known.Document.Day.DayNumber));

    /// <summary>The same for all names of one actor.</summary>
    public string SideOf(Mention mention) => _sides[_sides.Of(mention, null)].Key;

    /// <summary>As the text names the actor; where it says "it" or "they", the name of whom it means.</summary>
    public string NameOf(Mention mention) => Sides.IsNobody(mention.Text) && _sides[_sides.Of(mention, null)] is { IsResolved: true } side ? side.Name : mention.Text;

    /// <summary>The same for all mentions of one person: a minister is no one but himself, though his state speaks through him.</summary>
    public static string PersonOf(Mention mention) => RoleKeys.PersonOf(mention);

    public string DocumentOf(FactKey key) => Find(key)?.Known.Document.Document.Id.Value ?? "";

    /// <summary>What happened of one sort at a place on a day.</summary>
    public IEnumerable<Occurrence> Happened(EventType type, string place, DateOnly day) => _happened.Value[(type, place, day)];

    public FactMark? MarkOf(FactKey key) => Known.MarkOf(key);

    private Dictionary<FactKey, (Timeline Line, Standing Point)> Points()
    {
        var points = new Dictionary<FactKey, (Timeline Line, Standing Point)>(Timelines.Sum(l => l.Points.Count));
        foreach (var line in Timelines)
            foreach (var point in line.Points)
                foreach (var fact in point.Facts) points.TryAdd(fact, (line, point));
        return points;
    }
}
