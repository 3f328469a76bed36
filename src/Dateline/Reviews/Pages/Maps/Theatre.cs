using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews.Pages.Maps;

/// <summary>Places near one another, of which one map is drawn.</summary>
/// <param name="Places">By name.</param>
internal sealed record Theatre(IReadOnlyList<MapPlace> Places)
{
    /// <summary>Places this near to another are of its theatre, kilometres.</summary>
    private const double Reach = 700;

    /// <summary>The theatres of a review, that with most places first, and the places that no map can show.</summary>
    public static (IReadOnlyList<Theatre> Theatres, IReadOnlyList<MapPlace> Unmapped) Of(Review review)
    {
        var now = review.SituationNow.Control.ToDictionary(p => p.Place.Key, StringComparer.Ordinal);
        var then = review.SituationThen.Control.ToDictionary(p => p.Place.Key, StringComparer.Ordinal);
        var all = now.Keys.Union(then.Keys).Order(StringComparer.Ordinal)
            .Select(key => new MapPlace((now.GetValueOrDefault(key) ?? then[key]).Place, then.GetValueOrDefault(key), now.GetValueOrDefault(key)))
            .Where(p => p.Then?.Grade is not null || p.Now?.Grade is not null).ToList();
        var pinned = all.Where(p => IsPoint(review, p)).ToList();
        var theatres = Clusters(pinned).Select(c => new Theatre([.. c.OrderBy(p => p.Place.Name, StringComparer.Ordinal).ThenBy(p => p.Place.Key, StringComparer.Ordinal)]));
        return ([.. theatres.OrderByDescending(t => t.Places.Count).ThenBy(t => t.Places[0].Place.Name, StringComparer.Ordinal)], [.. all.Except(pinned)]);
    }

    // The middle of a province is no place that anybody holds.
    private static bool IsPoint(Review review, MapPlace place) =>
        place.Place is { Latitude: not null, Longitude: not null }
        && place.FactsNow.Concat(place.FactsThen).Take(1).Select(review.Find).OfType<KnownFact>().Select(f => f.Known.Fact.Place?.Precision)
            .All(p => p is null or PlacePrecision.Site or PlacePrecision.Town);

    private static List<List<MapPlace>> Clusters(List<MapPlace> places)
    {
        var clusters = new List<List<MapPlace>>();
        foreach (var place in places)
        {
            var near = clusters.Where(c => c.Any(other => Distance(place.Place, other.Place) < Reach)).ToList();
            clusters.RemoveAll(near.Contains);
            clusters.Add([.. near.SelectMany(c => c), place]);
        }
        return clusters;
    }

    private static double Distance(KnownPlace one, KnownPlace other)
    {
        var (x, y) = new EqualArea(one.Latitude!.Value, one.Longitude!.Value).Project(other.Latitude!.Value, other.Longitude!.Value);
        return Math.Sqrt(x * x + y * y);
    }
}
