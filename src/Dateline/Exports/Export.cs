using Dateline.Exports.Acled;
using Dateline.Exports.Areas;
using Dateline.Exports.Cameo;
using Dateline.Exports.Parquet;
using Dateline.Exports.Stix;

namespace Dateline.Exports;

/// <summary>Makes the writer of a form.</summary>
public static class Export
{
    /// <param name="format">The form.</param>
    /// <param name="output">Takes the bytes; stays open.</param>
    /// <param name="areas">Tells in which province and district places lie; null leaves those fields empty.</param>
    public static IExport To(ExportFormat format, Stream output, AdminAreas? areas = null) => format switch
    {
        ExportFormat.Acled => new AcledExport(output, areas),
        ExportFormat.Cameo => new CameoExport(output, areas),
        ExportFormat.Plover => new PloverExport(output),
        ExportFormat.GeoJson => new GeoJsonExport(output),
        ExportFormat.Parquet => new ParquetExport(output),
        ExportFormat.Stix => new StixExport(output),
        ExportFormat.Hxl => new HxlExport(output, areas),
        ExportFormat.WebAnnotation => new WebAnnotationExport(output),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such form."),
    };

    /// <summary>Whether the form files events under the sub-types of ACLED, so that <see cref="ExportItem.SubTypes"/> is wanted.</summary>
    public static bool WantsSubTypes(ExportFormat format) => format == ExportFormat.Acled;
}
