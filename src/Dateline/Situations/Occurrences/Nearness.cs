using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations.Occurrences;

/// <summary>How two places of facts lie to each other, by id, name, distance and country.</summary>
internal static class Nearness
{
    private const double TownKm = 10, DistrictKm = 60, ProvinceKm = 200;

    public static Near Of(Place a, Place b)
    {
        if (a.GeoNameId is { } id && id == b.GeoNameId) return Grade(a);
        var same = NameFolding.Fold(a.Name) == NameFolding.Fold(b.Name);
        if (a.Country is { } country && b.Country is { } other && country != other) return IsWide(a) || IsWide(b) ? Near.Unknown : Near.Elsewhere;
        if (a.Precision is null || b.Precision is null) return same ? Near.Same : Near.Unknown;
        if (IsWide(a) || IsWide(b)) return same ? Near.Within : Near.Unknown;
        if (a.Precision is PlacePrecision.Country || b.Precision is PlacePrecision.Country) return a.Country is not null && a.Country == b.Country ? Near.Within : Near.Unknown;
        if (Km(a, b) is not { } distance) return same ? Near.Same : Near.Unknown;
        var coarser = (PlacePrecision)Math.Max((int)a.Precision, (int)b.Precision);
        var reach = coarser switch { PlacePrecision.Province => ProvinceKm, PlacePrecision.District => DistrictKm, _ => TownKm };
        if (distance > reach) return Near.Elsewhere;
        return coarser is PlacePrecision.Site or PlacePrecision.Town ? Near.Same : Near.Within;
    }

    // The same province, country or sea is not yet the same place.
    private static Near Grade(Place place) => place.Precision is PlacePrecision.Province or PlacePrecision.Country or PlacePrecision.Region ? Near.Within : Near.Same;

    private static bool IsWide(Place place) => place.Precision is PlacePrecision.Region;

    // On a sphere; null where one has no coordinates.
    private static double? Km(Place a, Place b)
    {
        if (a is not { Latitude: { } north, Longitude: { } east } || b is not { Latitude: { } north2, Longitude: { } east2 }) return null;
        var (phi, phi2) = (double.DegreesToRadians(north), double.DegreesToRadians(north2));
        var (dPhi, dLambda) = (Math.Sin((phi2 - phi) / 2), Math.Sin(double.DegreesToRadians(east2 - east) / 2));
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(dPhi * dPhi + Math.Cos(phi) * Math.Cos(phi2) * dLambda * dLambda)));
    }
}
