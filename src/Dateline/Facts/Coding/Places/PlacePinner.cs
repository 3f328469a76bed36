using Dateline.Annotation;
using Dateline.Annotation.Places;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Places;

/// <summary>Puts places that a coder knows only by their words on the map, by the toponym of the text in them.</summary>
internal static class PlacePinner
{
    /// <summary>The place with its point, where the words are a toponym; of an area said by one (<c>villages in Iraq</c>) only the country.</summary>
    public static Place Pin(AnnotatedText text, Place place)
    {
        if (place.Latitude is not null || place.Country is not null || place.Precision is not null) return place;
        Toponym? best = null;
        foreach (var toponym in text.Places)
        {
            if (toponym is not { Form: ToponymForm.Name, Latitude: not null }) continue;
            var words = toponym.Span.Of(text.Document.Text);
            if (words == place.Name) return With(place, toponym);
            if (IsWithin(place.Name, words) && (best is null || words.Length > best.Span.Length)) best = toponym;
        }
        if (best is null) return place;
        return best.Precision is PlacePrecision.Country or PlacePrecision.Region ? place with { Country = best.Country, Precision = PlacePrecision.Region } : With(place, best);
    }

    private static Place With(Place place, Toponym toponym) => place with
    {
        Country = toponym.Country,
        Latitude = toponym.Latitude,
        Longitude = toponym.Longitude,
        GeoNameId = toponym.GeoNameId,
        Precision = toponym.Precision,
    };

    private static bool IsWithin(string name, string words)
    {
        var at = name.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetter(name[at - 1])) && (at + words.Length == name.Length || !char.IsLetter(name[at + words.Length]));
    }
}
