using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Timelines;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>What was known at one of the two reviews, by the day of it: its situation, and that as timelines.</summary>
internal sealed class View
{
    // Longer than so many days a time tells of no day.
    private const int Vague = 31;

    private readonly Sides _sides;
    private readonly Lazy<ILookup<(string Place, int Day), FactKey>> _losses;
    private readonly Dictionary<FactKey, (Timeline Line, Standing Point)> _points = [];

    public View(KnownLedger known, DateOnly day, ActorRegistry registry)
    {
        (Known, Day, Situation, _sides) = (known, day, known.AsOf(day), new(registry));
        _losses = new(() => known.Facts.Where(f => f.Known.Fact is Control { Change: ControlChange.Lost, Place: not null }).Select(f => FactKey.Of(f.Known)).Order(Comparer<FactKey>.Create((a, b) => a.Id.CompareTo(b.Id)))
            .ToLookup(k => (KnownPlace.Of(Find(k)!.Known.Fact.Place!).Key, DayOf(k).DayNumber)));
        Timeline[] all =
        [
            .. ControlTimelines.Of(this), .. AgreementTimelines.Of(this), .. FigureTimelines.Of(this), .. OccurrenceTimelines.Of(this),
            .. PositionTimelines.Of(this), .. EffortTimelines.Of(this), .. RoleTimelines.Of(this),
        ];
        Timelines = [.. all.Where(l => l.Points.Count > 0)];
        foreach (var line in Timelines)
            foreach (var point in line.Points)
                foreach (var fact in point.Facts) _points.TryAdd(fact, (line, point));
    }

    public KnownLedger Known { get; }

    public DateOnly Day { get; }

    public Situation Situation { get; }

    public IReadOnlyList<Timeline> Timelines { get; }

    public KnownFact? Find(FactKey key) => Known.Find(key);

    /// <summary>Whether a fact counts; a line of a table always does.</summary>
    public bool Knows(FactKey key) => key.Position == 0 || Known.Find(key) is not null;

    /// <summary>Where a fact stands: null where it makes none.</summary>
    public (Timeline Line, Standing Point)? PointOf(FactKey key) => _points.TryGetValue(key, out var found) ? found : null;

    /// <summary>The day that a fact tells of, but none after its publication.</summary>
    public DateOnly DayOf(FactKey key) => Known.Find(key) is { } known ? DayOf(known) : DateOnly.MinValue;

    public static DateOnly DayOf(KnownFact known)
    {
        var published = PublishedOf(known);
        // "Since 2010", "last year": by the end of it, or when it was told.
        var day = known.Known.Fact.Time switch
        {
            { From: { } from, To: { } to } => to.DayNumber - from.DayNumber > Vague ? to : from,
            { From: { } from, Precision: not TimePrecision.Year } => from,
            _ => published,
        };
        return day < published ? day : published;
    }

    public static DateOnly PublishedOf(KnownFact known) => known.Known.Document.Document.Published ?? DateOnly.FromDateTime(known.Known.Document.Recorded.UtcDateTime);

    /// <summary>The same for all names of one actor.</summary>
    public string SideOf(Mention mention) => _sides[_sides.Of(mention, null)].Key;

    /// <summary>As the text names the actor; where it says "it" or "they", the name of whom it means.</summary>
    public string NameOf(Mention mention) => Sides.IsNobody(mention.Text) && _sides[_sides.Of(mention, null)] is { IsResolved: true } side ? side.Name : mention.Text;

    /// <summary>The same for all mentions of one person: a minister is no one but himself, though his state speaks through him.</summary>
    public static string PersonOf(Mention mention) => mention.Id is { } id && !id.Contains('@', StringComparison.Ordinal) ? id : NameFolding.Fold(mention.Text);

    public string DocumentOf(FactKey key) => Find(key)?.Known.Document.Document.Id.Value ?? "";

    /// <summary>The facts that tell of a loss of a place on a day.</summary>
    public IReadOnlyList<FactKey> Losses(string place, DateOnly day) => [.. _losses.Value[(place, day.DayNumber)]];
}
