using Dateline.Facts;
using Dateline.Knowledge.Gazetteer;

namespace Dateline.Exports.Areas;

/// <summary>Tells the province and the district of places that the gazetteer knows. Safe to use from many threads.</summary>
public sealed class AdminAreas(GazetteerFile gazetteer)
{
    // Coordinates in facts are rounded; two places of one name are further apart.
    private const double Near = 0.02;

    private readonly Lazy<Dictionary<long, int>> _byGeoNameId = new(() => Index(gazetteer));

    /// <summary>By its number in GeoNames, else by name and point.</summary>
    public AdminArea Of(Place? place)
    {
        if (Find(place) is not { } found) return new("", "");
        return found.Kind switch
        {
            PlaceKind.Province => new(found.Name, ""),
            PlaceKind.District => new(Name(found.Province), found.Name),
            PlaceKind.Country or PlaceKind.Continent or PlaceKind.Region => new("", ""),
            _ => new(Name(found.Province), Name(found.District)),
        };
    }

    private GazetteerPlace? Find(Place? place)
    {
        if (place is null) return null;
        if (place.GeoNameId is { } id && _byGeoNameId.Value.TryGetValue(id, out var index)) return gazetteer[index];
        if (place is not { Latitude: { } latitude, Longitude: { } longitude }) return null;
        foreach (var (candidate, _) in gazetteer.Find(place.Name))
            if (Math.Abs(candidate.Latitude - latitude) < Near && Math.Abs(candidate.Longitude - longitude) < Near) return candidate;
        return null;
    }

    private string Name(int index) => index < 0 ? "" : gazetteer[index].Name;

    private static Dictionary<long, int> Index(GazetteerFile gazetteer)
    {
        var index = new Dictionary<long, int>(gazetteer.Count);
        for (var i = 0; i < gazetteer.Count; i++)
            if (gazetteer.Record(i).GeoNameId is > 0 and var id) index.TryAdd(id, i);
        return index;
    }
}
