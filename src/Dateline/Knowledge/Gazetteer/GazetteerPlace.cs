namespace Dateline.Knowledge.Gazetteer;

/// <summary>A place as the gazetteer has it.</summary>
/// <param name="Index">Its number in this file.</param>
/// <param name="Name">Its main name.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null where it lies in several countries or none.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="GeoNameId">Number in GeoNames; null where it is not from there.</param>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="Population">In doublings, 0 to 31; 0 where unknown.</param>
/// <param name="Seat">Of what it is the capital: 0 nothing, 1 a district, 2 a province, 3 the country.</param>
/// <param name="Province">Index of the province it is in, or −1.</param>
/// <param name="District">Index of the district it is in, or −1.</param>
public readonly record struct GazetteerPlace(
    int Index, string Name, string? Country, double Latitude, double Longitude, long? GeoNameId, PlaceKind Kind, float Population,
    int Seat, int Province, int District);
