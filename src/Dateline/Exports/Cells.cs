using System.Buffers;
using System.Globalization;
using Dateline.Facts;

namespace Dateline.Exports;

/// <summary>Values as cells of tables, the same on every machine.</summary>
internal static class Cells
{
    // Spreadsheets run what begins so (OWASP, CSV injection); texts of strangers may.
    private const string Formulas = "=+-@\t\r";

    // Some readers of tables end a cell, and with it the row, at a NUL.
    private static readonly SearchValues<char> Breaks = SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(i => (char)i).Where(char.IsControl), '\u2028', '\u2029']);

    /// <summary>Words of a text on one line, without control characters.</summary>
    public static string Line(string text)
    {
        if (!text.AsSpan().ContainsAny(Breaks)) return text.Trim();
        return string.Join(' ', new string([.. text.Select(c => Breaks.Contains(c) ? ' ' : c)]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Words of a text that no spreadsheet takes for a formula: an apostrophe goes before what could be one.</summary>
    public static string Words(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var line = Line(text);
        return line.Length > 0 && (Formulas.Contains(line[0]) || IsGuarded(line)) ? $"'{line}" : line;
    }

    /// <summary>The words that <see cref="Words"/> was given.</summary>
    public static string Plain(string cell) => IsGuarded(cell) ? cell[1..] : cell;

    /// <summary>ISO 8601; empty for none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Number(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Degrees of a place that may be pinned: a country or region is no point on a map.</summary>
    public static (double Latitude, double Longitude)? Point(Place? place) =>
        place is { Latitude: { } latitude, Longitude: { } longitude } && place.Precision is not (Knowledge.Ontology.PlacePrecision.Country or Knowledge.Ontology.PlacePrecision.Region)
            ? (latitude, longitude)
            : null;

    private static bool IsGuarded(string cell) => cell.Length > 1 && cell[0] == '\'' && (Formulas.Contains(cell[1]) || IsGuarded(cell[1..]));
}
