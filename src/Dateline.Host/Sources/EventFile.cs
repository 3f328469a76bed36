using System.Globalization;
using CsvHelper;
using Dateline.Exports;
using Dateline.Exports.Imports;

namespace Dateline.Host.Sources;

/// <summary>A table of events that others coded, row by row. A row that cannot be read is named with its line and why, and the rest goes on.</summary>
internal sealed class EventFile(string path, ImportForm form, Action<string> warn)
{
    /// <summary>How many rows could not be read.</summary>
    public int Bad { get; private set; }

    /// <summary>How many rows tell of no event.</summary>
    public int NoEvents { get; private set; }

    /// <summary>The rows as documents with their facts.</summary>
    /// <exception cref="UnreadableException">It is no table of this form.</exception>
    public IEnumerable<ExportItem> Items()
    {
        using var stream = File.OpenRead(path);
        using var csv = CsvReader.Create(stream, Options(), leaveOpen: true);
        IReadOnlyList<string>? columns = null;
        while (Next(csv) is { } cells)
        {
            var line = csv.LineNumber;
            if (columns is null && !StartsWithRow(cells, out columns)) continue;
            if (Read(columns!, cells, line) is { } item) yield return item;
        }
    }

    private CsvReaderOptions Options() => form == ImportForm.Gdelt
        ? new() { HasHeader = false, Separator = '\t', Mode = CsvMode.NoEscape, TrackLineNumbers = true, FieldCountMismatch = CsvFieldCountHandling.Allow }
        : new() { HasHeader = false, TrackLineNumbers = true, FieldCountMismatch = CsvFieldCountHandling.Allow };

    // The library throws what it likes on broken files; after that it is not to be asked again.
    private string[]? Next(CsvReader csv)
    {
        try
        {
            return csv.Read() ? [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)] : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Bad++;
            warn($"{path}: read no further: {UnreadableException.ReasonOf(e)}");
            return null;
        }
    }

    /// <summary>Takes the columns from the first row, which holds their names or, in a file without names, is an event itself.</summary>
    private bool StartsWithRow(string[] first, out IReadOnlyList<string> columns)
    {
        string[] names = [.. first.Select(c => c.Trim().TrimStart('\uFEFF'))];
        var missing = Import.Needs(form).Where(n => !names.Contains(n, StringComparer.OrdinalIgnoreCase)).ToArray();
        if (missing.Length == 0)
        {
            columns = names;
            return false;
        }
        columns = Import.UnnamedColumns(form, first.Length)
            ?? throw new UnreadableException($"it is no table of {form.ToString().ToUpperInvariant()}: its first line lacks {string.Join(", ", missing)}");
        return true;
    }

    private ExportItem? Read(IReadOnlyList<string> columns, string[] cells, long line)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"{path}:{line}");
        try
        {
            var item = Import.Read(form, new(columns, cells, at));
            if (item is null) NoEvents++;
            return item;
        }
        catch (FormatException e)
        {
            Bad++;
            warn($"{at}: left out, {e.Message}");
            return null;
        }
    }
}
