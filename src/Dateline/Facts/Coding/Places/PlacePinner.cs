using Dateline.Annotation;
using Dateline.Annotation.Places;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Places;

/// <summary>Puts places that a coder knows only by their words on the map, by the toponyms of the text in them.</summary>
internal sealed class PlacePinner
{
    // Words of the longest name that is looked for within others.
    private const int LongestName = 6;

    private readonly CodingText _text;
    private readonly Dictionary<string, Toponym> _byWords = new(StringComparer.Ordinal);

    public PlacePinner(CodingText text)
    {
        _text = text;
        foreach (var toponym in text.Annotated.Places)
            if (toponym is { Form: ToponymForm.Name, Country: not null } or { Form: ToponymForm.Name, Latitude: not null }) _byWords.TryAdd(toponym.Span.Of(text.Text), toponym);
    }

    /// <summary>The fact with its place on the map, where the words are a toponym or take one up (<c>the city</c>); of an area said by one (<c>villages in Iraq</c>) only the country.</summary>
    public Fact Pin(Fact fact)
    {
        if (fact.Place is not { Latitude: null, Country: null, Precision: null } place) return fact;
        if (_byWords.TryGetValue(place.Name, out var named)) return fact with { Place = With(place, named) };
        return Within(place.Name) is { } found ? fact with { Place = found } : TakenUp(fact.Evidence.Excerpts[0].Span, place.Name) is { } taken ? fact with { Place = taken } : fact;
    }

    // "swathes of Syria and Iraq" lie in no one country.
    private Place? Within(string name)
    {
        Toponym? best = null;
        string? country = null;
        var isOne = true;
        foreach (var words in Names(name))
        {
            if (!_byWords.TryGetValue(words, out var toponym)) continue;
            isOne &= country is null || toponym.Country is null || country == toponym.Country;
            country ??= toponym.Country;
            if (best is null || words.Length > best.Span.Length) best = toponym;
        }
        if (best is null) return null;
        var place = new Place(name);
        if (!isOne) return place with { Precision = PlacePrecision.Region };
        return PlaceMaker.IsWide(best.Precision) ? place with { Country = best.Country, Precision = PlacePrecision.Region } : With(place, best);
    }

    // All runs of words.
    private static IEnumerable<string> Names(string name)
    {
        for (var start = 0; start < name.Length; start++)
        {
            if (!char.IsLetterOrDigit(name[start]) || start > 0 && char.IsLetter(name[start - 1])) continue;
            for (int end = start + 1, words = 0; end <= name.Length && words < LongestName; end++)
                if (end == name.Length || !char.IsLetter(name[end]) && char.IsLetter(name[end - 1]))
                {
                    words++;
                    yield return name[start..end];
                }
        }
    }

    private Place? TakenUp(TextSpan evidence, string name)
    {
        foreach (var tree in _text.TreesIn(evidence))
            for (var i = 0; i < tree.Count; i++)
                if (tree.Child(i, "det") is var the and >= 0 && the < i && tree.Cover(the, i).Of(_text.Text) == name) return PlacePhrases.TakenUp(_text.Document, tree, i);
        return null;
    }

    private static Place With(Place place, Toponym toponym) => place with
    {
        Country = toponym.Country,
        Latitude = toponym.Latitude,
        Longitude = toponym.Longitude,
        GeoNameId = toponym.GeoNameId,
        Precision = toponym.Precision,
    };
}
