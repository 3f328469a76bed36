using Dateline.Knowledge.Gazetteer;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Places;

/// <summary>Finds the names of places in a text, and the places on the map that they mean.</summary>
internal sealed class Geoparser(GazetteerFile gazetteer) : IAnnotator, IConsiders
{
    // The seat of a country, as the gazetteer marks it.
    private const int OfCountry = 3;

    private readonly ToponymSpotter _spotter = new(new(gazetteer));

    public Layers Requires => Layers.Trees | Layers.Actors;

    public Layers Provides => Layers.Places;

    public void Annotate(AnnotatedText text)
    {
        var spots = Resolved(text);
        var places = new Toponym[spots.Count];
        for (var i = 0; i < places.Length; i++) places[i] = ToponymOf(spots[i]);
        text.Places = places;
        Setting.Set(text);
    }

    public IEnumerable<Considered> Consider(AnnotatedText text) => Resolved(text).SelectMany(s => PlaceCandidates.Of(gazetteer, s));

    private List<Spot> Resolved(AnnotatedText text)
    {
        var spots = _spotter.Find(text);
        Containment.Read(text, spots);
        PlaceResolver.Resolve(spots, CountriesOfActors(text));
        return spots;
    }

    private Toponym ToponymOf(Spot spot)
    {
        var toponym = new Toponym(spot.Span, spot.Form);
        // "Boulkessi, in central Mali": of a name that the gazetteer lacks the country is known.
        if (spot.Choice is not { } choice) return toponym with
        {
            MayBe = [.. spot.Rivals.Select(r => gazetteer[r.Index])],
            Country = spot.Rivals.Count == 0 && spot.Container is { Choice: { } container } outer && (container.IsContainer || Containment.IsArea(outer)) ? gazetteer[container.Index].Country : null,
        };
        var place = gazetteer[choice.Index];
        return toponym with
        {
            Name = place.Name,
            GeoNameId = place.GeoNameId,
            Country = place.Country,
            Latitude = place.Latitude,
            Longitude = place.Longitude,
            Precision = PrecisionOf(place.Kind),
            IsCapital = place.Seat == OfCountry,
        };
    }

    // How often the text names an actor of each country.
    private Dictionary<byte, int> CountriesOfActors(AnnotatedText text)
    {
        var counts = new Dictionary<byte, int>();
        foreach (var actor in text.Actors)
            if (actor.Actor is { Type: not ActorType.State, Country: { } code } && gazetteer.CountryPlace(code) is >= 0 and var index && gazetteer.Record(index).Country is var country)
                counts[country] = counts.GetValueOrDefault(country) + 1;
        return counts;
    }

    private static PlacePrecision PrecisionOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => PlacePrecision.Country,
        PlaceKind.Province => PlacePrecision.Province,
        PlaceKind.District or PlaceKind.Quarter => PlacePrecision.District,
        PlaceKind.Town or PlaceKind.Village => PlacePrecision.Town,
        PlaceKind.Site or PlaceKind.Mountain => PlacePrecision.Site,
        _ => PlacePrecision.Region,
    };
}
