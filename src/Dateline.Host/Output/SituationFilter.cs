using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Situations;

namespace Dateline.Host.Output;

/// <summary>Keeps of a situation what is so at some places.</summary>
/// <param name="places">Names, or words of them; empty for any.</param>
/// <param name="countries">ISO 3166-1 alpha-3; empty for any.</param>
internal sealed class SituationFilter(IReadOnlyList<string> places, IReadOnlyList<string> countries)
{
    /// <param name="all">What is known of these places and perhaps of others.</param>
    /// <param name="known">Tells where facts are.</param>
    public Situation Apply(Situation all, IKnownFacts known)
    {
        if (!IsNarrow) return all;
        return all with
        {
            Control = [.. all.Control.Where(p => IsAt(p.Place.Name, p.Place.Country))],
            // A share of a country is nothing of one place.
            Shares = places.Count > 0 ? [] : [.. all.Shares.Where(s => countries.Contains(s.Country, StringComparer.OrdinalIgnoreCase))],
            Figures = [.. all.Figures.Where(f => f.Place is { } place && IsAt(place.Name, place.Country) || IsAt(f.LatestFact, known))],
            Occurrences = [.. all.Occurrences.Where(o => o.Facts.Any(f => IsAt(f.Known.Fact.Place)))],
            Agreements = [.. all.Agreements.Where(a => a.Place is { } place && IsAt(place, null) || a.Steps.Any(s => IsAt(s.Fact, known)))],
            Positions = [.. all.Positions.Where(p => p.Stands.Any(s => IsAt(s.Fact, known)))],
            Efforts = [.. all.Efforts.Select(e => Keep(e, known)).Where(e => e.Done.Count + e.Planned.Count + e.Demanded.Count + e.Denied.Count > 0)],
        };
    }

    private EffortSummary Keep(EffortSummary effort, IKnownFacts known) => effort with
    {
        Done = [.. effort.Done.Where(f => IsAt(f, known))],
        Planned = [.. effort.Planned.Where(f => IsAt(f, known))],
        Demanded = [.. effort.Demanded.Where(f => IsAt(f, known))],
        Denied = [.. effort.Denied.Where(f => IsAt(f, known))],
    };

    /// <summary>Whether any place is asked for.</summary>
    public bool IsNarrow => places.Count + countries.Count > 0;

    private bool IsAt(FactKey key, IKnownFacts known) => known.PlaceOf(key) is { } place && IsAt(place.Name, place.Country);

    private bool IsAt(Place? place) => place is not null && IsAt(place.Name, place.Country);

    public bool IsAt(string name, string? country) =>
        (countries.Count == 0 || country is not null && countries.Contains(country, StringComparer.OrdinalIgnoreCase))
        && (places.Count == 0 || places.Any(p => NameFolding.HasWords(name, p)));
}
