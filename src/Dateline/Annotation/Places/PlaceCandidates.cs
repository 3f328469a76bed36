using Dateline.Knowledge.Gazetteer;

namespace Dateline.Annotation.Places;

/// <summary>Tells between which places of the gazetteer the resolver chose.</summary>
internal static class PlaceCandidates
{
    private const int Most = 5;

    public static IEnumerable<Considered> Of(GazetteerFile gazetteer, Spot spot)
    {
        // The choice may be another than the greatest where the words by the name say which is meant.
        foreach (var candidate in spot.Candidates.OrderByDescending(c => c == spot.Choice).ThenByDescending(c => c.Score).Take(Most))
        {
            var place = gazetteer[candidate.Index];
            var (chosen, context) = (candidate == spot.Choice, candidate.Score - candidate.Prior);
            var country = place.Country is { } code ? $" {code}" : "";
            var number = place.GeoNameId is { } id ? FormattableString.Invariant($", GeoNames {id}") : "";
            var why = FormattableString.Invariant($"size {candidate.Prior:0.0}, context {context:+0.0;-0.0;+0.0}") + (candidate.Match == NameMatch.Main ? "" : $", {candidate.Match.ToString().ToLowerInvariant()} name")
                + (spot.Choice is null ? ", too little speaks for it" : chosen && spot.Candidates.Any(c => c.Score > candidate.Score) ? ", the words beside it say so" : "");
            yield return new(spot.Span, true, $"{place.Name}{country}, {place.Kind.ToString().ToLowerInvariant()}{number}", candidate.Score, why, chosen);
        }
    }
}
