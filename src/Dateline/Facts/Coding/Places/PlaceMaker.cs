using Dateline.Annotation.Places;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Places;

/// <summary>Makes the place of a fact out of the toponyms of its text.</summary>
internal static class PlaceMaker
{
    /// <summary>A toponym with those that it is coordinated with.</summary>
    public static Place With(Document document, Tree tree, PlacedToponym place) => Of(document, WithConjuncts(tree, Parts.Of(tree, place)));

    /// <summary>Of several places only what they share is known: <c>Iraq and Syria</c> lies in no one country.</summary>
    public static Place Of(Document document, IReadOnlyList<PlacedToponym> places)
    {
        var (first, last) = (places[0].Toponym, places[^1].Toponym);
        return places.Count == 1 ? Of(document, first) : new Place(first.Span.Cover(last.Span).Of(document.Text))
        {
            Country = places.All(p => p.Toponym.Country == first.Country) ? first.Country : null, Precision = PlacePrecision.Region,
        };
    }

    public static Place Of(Document document, Toponym toponym) => new(toponym.Span.Of(document.Text))
    {
        Country = toponym.Country, Latitude = toponym.Latitude, Longitude = toponym.Longitude, GeoNameId = toponym.GeoNameId, Precision = toponym.Precision,
    };

    /// <summary>Whether one place is smaller than another.</summary>
    public static bool IsFiner(PlacedToponym a, PlacedToponym b) => Grain(a.Toponym) < Grain(b.Toponym);

    /// <summary>The smaller, the finer the place.</summary>
    public static int Grain(PlacePrecision? precision) => precision switch
    {
        PlacePrecision.Site => 0,
        PlacePrecision.Town => 1,
        PlacePrecision.District => 2,
        PlacePrecision.Province => 3,
        PlacePrecision.Region => 4,
        PlacePrecision.Country => 5,
        _ => 1,
    };

    /// <summary>Whether a place is as large as a country or larger.</summary>
    public static bool IsWide(PlacePrecision? precision) => precision is PlacePrecision.Country or PlacePrecision.Region;

    private static int Grain(Toponym place) => (place.Form == ToponymForm.Demonym ? 10 : 0) + Grain(place.Precision);

    private static List<PlacedToponym> WithConjuncts(Tree tree, PlacedToponym place)
    {
        List<PlacedToponym> all = [place];
        foreach (var other in tree.Coordinated(tree.FirstConjunct(Setting.HeadOf(tree, place))))
            if (PlacePhrases.At(tree, other) is { Toponym.Form: ToponymForm.Name } found && !all.Contains(found)) all.Add(found);
        all.Sort((a, b) => a.First.CompareTo(b.First));
        return all;
    }
}
