using Dateline.Documents;
using Dateline.Knowledge.Gazetteer;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Places;

/// <summary>A place as the text names it, resolved or not. What is not resolved has no coordinates.</summary>
/// <param name="Span">Where the name stands in the text.</param>
/// <param name="Form">How the place is named.</param>
public sealed record Toponym(TextSpan Span, ToponymForm Form)
{
    /// <summary>The name in the gazetteer; null while unresolved.</summary>
    public string? Name { get; init; }

    /// <summary>Number in GeoNames, or null.</summary>
    public long? GeoNameId { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, or null.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, or null.</summary>
    public double? Longitude { get; init; }

    public PlacePrecision? Precision { get; init; }

    /// <summary>Whether it is the capital of its country.</summary>
    internal bool IsCapital { get; init; }

    /// <summary>The places that it may mean, the likeliest first, where the text does not tell which; else empty.</summary>
    public IReadOnlyList<GazetteerPlace> MayBe { get; init; } = [];
}
