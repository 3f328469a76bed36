using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Places;

/// <summary>The places that a text has named last before a sentence, by what <c>the city</c> and <c>the country</c> may take up.</summary>
/// <param name="Town">The last town.</param>
/// <param name="Area">The last province or region.</param>
/// <param name="Country">The last country, its people and adjectives left out.</param>
internal readonly record struct PlacesBefore(Toponym? Town, Toponym? Area, Toponym? Country)
{
    /// <summary>After more places, in their order.</summary>
    public PlacesBefore With(IEnumerable<PlacedToponym> places)
    {
        var now = this;
        foreach (var (toponym, _, _) in places)
            if (toponym is { Form: ToponymForm.Name, Latitude: not null })
                now = toponym.Precision switch
                {
                    PlacePrecision.Town => now with { Town = toponym },
                    PlacePrecision.Province or PlacePrecision.Region => now with { Area = toponym },
                    PlacePrecision.Country => now with { Country = toponym },
                    _ => now,
                };
        return now;
    }
}
