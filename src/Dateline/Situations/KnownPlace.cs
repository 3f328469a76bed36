using Dateline.Facts;

namespace Dateline.Situations;

/// <summary>A place of facts: the gazetteer's number names it, or else its name and country.</summary>
/// <param name="Name">As most plainly written.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
/// <param name="GeoNameId">Number in GeoNames, or null.</param>
public sealed record KnownPlace(string Name, string? Country, long? GeoNameId)
{
    /// <summary>Degrees north, or null.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, or null.</summary>
    public double? Longitude { get; init; }

    /// <summary>The same for all mentions of the place.</summary>
    public string Key => GeoNameId is { } id ? FormattableString.Invariant($"geonames:{id}") : $"name:{Name.ToLowerInvariant()}|{Country}";

    internal static KnownPlace Of(Place place) =>
        new(place.Name, place.Country, place.GeoNameId) { Latitude = place.Latitude, Longitude = place.Longitude };

    /// <summary>The one of two ways to write it that is shown: capitals only where there is no other, the shorter, the first in the alphabet.</summary>
    internal KnownPlace Or(KnownPlace other) => Compare(this, other) <= 0 ? this : other;

    private static int Compare(KnownPlace one, KnownPlace other)
    {
        var order = IsShouted(one.Name).CompareTo(IsShouted(other.Name));
        if (order == 0) order = one.Name.Length.CompareTo(other.Name.Length);
        return order != 0 ? order : string.CompareOrdinal(one.Name, other.Name);
    }

    private static bool IsShouted(string name) => !name.Any(char.IsLower);
}
