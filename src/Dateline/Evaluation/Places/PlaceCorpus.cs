using Dateline.Annotation;
using Dateline.Knowledge.Gazetteer;

namespace Dateline.Evaluation.Places;

/// <summary>Makes scorers of places that know countries by name and by point.</summary>
public sealed class PlaceCorpus(GazetteerFile gazetteer)
{
    private readonly NearestCountry _nearest = new(gazetteer);

    public PlaceScorer Scorer() => new(CountryOf, _nearest.At);

    private string? CountryOf(string name)
    {
        if (gazetteer.CountryPlace(name) is >= 0 and var place) return gazetteer[place].Country;
        foreach (var (found, _) in gazetteer.Find(name))
            if (found.Kind == PlaceKind.Country) return found.Country;
        return null;
    }
}
