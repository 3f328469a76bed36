using System.Collections.Concurrent;
using Dateline.Knowledge.Gazetteer;

namespace Dateline.Situations.Shares;

/// <summary>Counts who holds how much of which country. Cells are made once for each country; safe to use from many threads.</summary>
internal sealed class ShareTable(GazetteerFile gazetteer)
{
    private readonly ConcurrentDictionary<string, CountryCells?> _countries = new(StringComparer.Ordinal);

    /// <param name="control">Who holds which place.</param>
    public IReadOnlyList<CountryShares> Of(IEnumerable<PlaceControl> control) =>
        [.. control.Where(p => p.Place.Country is not null && p.Grade is not null).GroupBy(p => p.Place.Country!).OrderBy(g => g.Key, StringComparer.Ordinal).Select(Country).OfType<CountryShares>()];

    private CountryShares? Country(IGrouping<string, PlaceControl> known)
    {
        if (_countries.GetOrAdd(known.Key, country => CountryCells.Of(gazetteer, country)) is not { } country) return null;
        var states = known.Where(p => p.Place.GeoNameId is not null).ToDictionary(p => p.Place.GeoNameId!.Value);
        var rows = country.Cells.Select(cell => (Cell: cell, State: cell.GeoNameId is { } id && states.Remove(id, out var state) ? state : null)).ToList();
        var (places, people) = (rows.Count, rows.Sum(r => r.Cell.People));
        var shares = rows.GroupBy(r => (Of: Kind(r.State), Holder: Kind(r.State) == ShareOf.Held ? r.State!.Holder : null)).Select(group => new ControlShare(group.Key.Of, group.Key.Holder)
        {
            Places = group.Count(),
            Claimed = group.Count(r => r.State?.Grade == Grade.Claimed),
            People = Math.Round(group.Sum(r => r.Cell.People)),
            Area = Math.Round(group.Sum(r => r.Cell.Area), 1),
            PlaceShare = Share(group.Count(), places),
            PeopleShare = Share(group.Sum(r => r.Cell.People), people),
            AreaShare = Share(group.Sum(r => r.Cell.Area), country.Area),
        });
        return new(known.Key)
        {
            Places = places,
            People = Math.Round(people),
            Area = Math.Round(country.Area, 1),
            Shares = [.. shares.OrderBy(s => s.Of).ThenByDescending(s => s.Area).ThenBy(s => s.Holder?.Key, StringComparer.Ordinal)],
            Unknown = [.. rows.Where(r => Kind(r.State) == ShareOf.Unknown).OrderByDescending(r => r.Cell.People).ThenBy(r => r.Cell.Name, StringComparer.Ordinal).Select(r => r.Cell.Name)],
            Uncounted = [.. known.Where(p => p.Place.GeoNameId is not { } id || states.ContainsKey(id)).Select(p => p.Place.Name)],
        };
    }

    // Support and a foothold give no place.
    private static ShareOf Kind(PlaceControl? state) => state switch
    {
        { Grade: Grade.Contested or Grade.Foothold } => ShareOf.Contested,
        { Grade: Grade.Assessed or Grade.Claimed, Holder: not null } => ShareOf.Held,
        _ => ShareOf.Unknown,
    };

    private static double Share(double part, double whole) => whole > 0 ? Math.Round(part / whole, 6) : 0;
}
