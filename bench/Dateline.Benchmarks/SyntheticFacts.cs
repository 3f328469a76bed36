using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Ledger;
using Dateline.Situations;

namespace Dateline.Benchmarks;

/// <summary>Documents of thirty facts each, of the kinds and in the shares that news has, over five years; the same for the same seed.</summary>
/// <param name="seed">What the facts are made from.</param>
/// <param name="days">Over how many days.</param>
/// <param name="places">At how many places.</param>
/// <param name="inOrder">Whether they come by day, or in any order.</param>
/// <param name="name">What their addresses begin with.</param>
internal sealed class SyntheticFacts(int seed, int days = 5 * 365, int places = 3000, bool inOrder = false, string name = "report")
{
    public static readonly string[] Classes = ["people", "civilians", "fighters", "soldiers", "police", "children"];

    private static readonly Measure[] Measures = [Measure.Killed, Measure.Killed, Measure.Injured, Measure.Displaced, Measure.Fighters, Measure.Strikes, Measure.Vehicles, Measure.Money];

    private static readonly string[] Deals = ["ceasefire", "peace agreement", "prisoner exchange", "road map"];

    public static readonly DateOnly First = new(2015, 1, 1);

    private readonly Random _random = new(seed);

    private readonly Mention[] _actors = [.. ActorRegistry.BuiltIn.All.Where(a => a.Type is ActorType.ArmedGroup or ActorType.State && a.Code is not null || a.Type == ActorType.State)
        .OrderBy(a => a.Id, StringComparer.Ordinal).Take(300).Select(a => new Mention(a.Name, new TextSpan(0, 4)) { Id = a.Id, Code = a.Code ?? a.Country })];

    public IEnumerable<KnownFact> Facts(int documents)
    {
        var position = 0L;
        for (var i = 0; i < documents; i++)
        {
            var day = First.AddDays(inOrder ? (int)((long)i * days / documents) : _random.Next(days));
            var document = Document.FromText($"Report {i} of the day.\nFighters took the town and forty people were killed, officials said.", day, source: $"{name}-{i}");
            var recorded = new DateTimeOffset(day.AddDays(_random.Next(3)).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            var received = new LedgerDocument(++position, recorded, document);
            var origin = _random.Next(400);
            for (var k = 0; k < 30; k++)
                yield return new(new(++position, recorded, Fact(k, document, day), received), new($"origin-{origin}", $"Origin {origin}"));
        }
    }

    private Fact Fact(int kind, Document document, DateOnly day)
    {
        var evidence = Evidence.Of(document, new TextSpan(document.Text.IndexOf('\n') + 1, 20 + kind));
        Fact fact = kind switch
        {
            < 2 => new Control(evidence, Actor(), (ControlChange)_random.Next(6)) { From = _random.Next(3) == 0 ? Actor() : null },
            < 7 => Figure(evidence),
            < 9 => new Position(evidence, Actor(), (Stance)_random.Next(8), _random.Next(2) == 0 ? Actor() : new Mention($"plan {_random.Next(500)} for peace", default)),
            9 => new Effort(evidence, (EffortLine)_random.Next(9)) { Actors = [Actor()] },
            10 when _random.Next(2) == 0 => new Agreement(evidence, Deals[_random.Next(Deals.Length)], (AgreementStage)_random.Next(9)) { Parties = [Actor(), Actor()] },
            < 20 => new Event(evidence, (EventType)_random.Next(16)) { Actors = [Actor()], Recipients = [Actor()] },
            _ => new Statement(evidence, Actor(), evidence.Excerpts[0]),
        };
        return fact with
        {
            Status = _random.Next(8) == 0 ? Status.Planned : Status.Actual,
            Place = Place(),
            Time = _random.Next(2) == 0 ? new Time(day.AddDays(-_random.Next(3)), day, TimePrecision.Day, "on Monday") : null,
            Source = _random.Next(2) == 0 ? new Source(Actor(), "said", StatementForm.Indirect) : null,
            Confidence = 0.8,
        };
    }

    private Figure Figure(Evidence evidence)
    {
        var (measure, number) = (Measures[_random.Next(Measures.Length)], 1 + _random.Next(500));
        return new(evidence, measure)
        {
            Low = number, Best = number, Unit = measure is Measure.Killed or Measure.Injured or Measure.Displaced or Measure.Fighters ? "people" : measure == Measure.Money ? "USD" : "vehicles",
            About = new Mention($"{number} {Classes[_random.Next(Classes.Length)]}", default),
        };
    }

    // A few places have most of the news.
    private Place Place()
    {
        var number = (int)(places * Math.Pow(_random.NextDouble(), 3));
        return new Place($"Town {number}") { GeoNameId = 100_000 + number, Country = "SYR", Precision = PlacePrecision.Town, Latitude = 33 + number / 1000.0, Longitude = 36 };
    }

    private Mention Actor() => _actors[(int)(_actors.Length * Math.Pow(_random.NextDouble(), 2))];
}
