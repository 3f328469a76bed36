using Dateline.Knowledge.Ontology;

namespace Dateline.Facts;

/// <summary>Where something was so. What cannot be resolved keeps its name and has no coordinates: it is listed, never pinned.</summary>
/// <param name="Name">The words of the text.</param>
public sealed record Place(string Name)
{
    /// <summary>ISO 3166-1 alpha-3, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, or null.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, or null.</summary>
    public double? Longitude { get; init; }

    /// <summary>Number in GeoNames, or null.</summary>
    public long? GeoNameId { get; init; }

    public PlacePrecision? Precision { get; init; }
}
