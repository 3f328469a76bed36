using System.Text;
using Dateline.Exports;
using Dateline.Exports.Areas;

namespace Dateline.Tests.Exports;

/// <summary>What an export writes.</summary>
internal static class Exported
{
    public static byte[] Bytes(ExportFormat format, params IEnumerable<ExportItem> items)
    {
        var output = new MemoryStream();
        var export = Export.To(format, output, new AdminAreas(Gazetteers.Standard));
        foreach (var item in items) export.Write(item);
        export.Finish();
        return output.ToArray();
    }

    public static string Text(ExportFormat format, params IEnumerable<ExportItem> items) => Encoding.UTF8.GetString(Bytes(format, items));

    public static string[] Lines(ExportFormat format, params IEnumerable<ExportItem> items) => Text(format, items).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
