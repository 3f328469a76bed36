namespace Dateline.Situations.Shares;

/// <summary>A place of the gazetteer and what is counted with it.</summary>
/// <param name="Name">Its main name.</param>
/// <param name="GeoNameId">Number in GeoNames, or null.</param>
/// <param name="People">About how many live there, to within a tenth; 0 where unknown.</param>
/// <param name="Area">Square kilometres nearer to it than to any other place, within the country.</param>
internal readonly record struct PlaceCell(string Name, long? GeoNameId, double People, double Area);
