using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Situations;

namespace Dateline.Host.Output;

/// <summary>Keeps of a situation what is so at some places.</summary>
/// <param name="places">Names, or words of them; empty for any.</param>
/// <param name="countries">ISO 3166-1 alpha-3; empty for any.</param>
/// <param name="evidence">Tells where facts are.</param>
internal sealed class SituationFilter(IReadOnlyList<string> places, IReadOnlyList<string> countries, SituationEvidence evidence)
{
    private readonly string[] _names = [.. places.Select(p => $" {NameFolding.Fold(p)} ")];

    public Situation Apply(Situation all)
    {
        if (places.Count == 0 && countries.Count == 0) return all;
        return all with
        {
            Control = [.. all.Control.Where(p => IsAt(p.Place.Name, p.Place.Country))],
            // A share of a country is nothing of one place.
            Shares = places.Count > 0 ? [] : [.. all.Shares.Where(s => countries.Contains(s.Country, StringComparer.OrdinalIgnoreCase))],
            Figures = [.. all.Figures.Where(f => f.Place is { } place && IsAt(place.Name, place.Country) || IsAt(f.LatestFact))],
            Occurrences = [.. all.Occurrences.Where(o => o.Facts.Any(f => IsAt(f.Known.Fact.Place)))],
            Agreements = [.. all.Agreements.Where(a => a.Place is { } place && IsAt(place, null) || a.Steps.Any(s => IsAt(s.Fact)))],
            Positions = [.. all.Positions.Where(p => p.Stands.Any(s => IsAt(s.Fact)))],
            Efforts = [.. all.Efforts.Select(Keep).Where(e => e.Done.Count + e.Planned.Count + e.Demanded.Count + e.Denied.Count > 0)],
        };
    }

    private EffortSummary Keep(EffortSummary effort) => effort with
    {
        Done = [.. effort.Done.Where(IsAt)],
        Planned = [.. effort.Planned.Where(IsAt)],
        Demanded = [.. effort.Demanded.Where(IsAt)],
        Denied = [.. effort.Denied.Where(IsAt)],
    };

    private bool IsAt(FactKey key) => IsAt(evidence.Find(key)?.Known.Fact.Place);

    private bool IsAt(Place? place) => place is not null && IsAt(place.Name, place.Country);

    private bool IsAt(string name, string? country) =>
        (countries.Count == 0 || country is not null && countries.Contains(country, StringComparer.OrdinalIgnoreCase))
        && (_names.Length == 0 || _names.Any(n => $" {NameFolding.Fold(name)} ".Contains(n, StringComparison.Ordinal)));
}
