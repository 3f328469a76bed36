namespace Dateline.Exports;

/// <summary>The forms in which facts leave; docs/exports.md says what each can and cannot hold.</summary>
public enum ExportFormat
{
    /// <summary>CSV in the columns of ACLED.</summary>
    Acled,

    /// <summary>Tab-separated rows as ICEWS has them, with CAMEO codes.</summary>
    Cameo,

    /// <summary>PLOVER, JSON Lines.</summary>
    Plover,

    /// <summary>GeoJSON, RFC 7946.</summary>
    GeoJson,

    /// <summary>Apache Parquet.</summary>
    Parquet,

    /// <summary>STIX 2.1.</summary>
    Stix,

    /// <summary>CSV with hashtags of HXL 1.1.</summary>
    Hxl,

    /// <summary>W3C Web Annotation, JSON-LD.</summary>
    WebAnnotation,
}
