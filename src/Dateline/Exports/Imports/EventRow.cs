using System.Globalization;
using System.Text;
using Dateline.Documents;
using Dateline.Facts;

namespace Dateline.Exports.Imports;

/// <summary>
/// A row of a table of events as a document: its text has a line <c>column: value</c> for each cell that is not empty, so that every
/// word of a fact stands in it.
/// </summary>
public sealed class EventRow
{
    private readonly Dictionary<string, TextSpan> _cells = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="columns">Names of the columns.</param>
    /// <param name="cells">The row, as many.</param>
    /// <param name="source">The file and the line.</param>
    /// <exception cref="FormatException">There are more or fewer cells than columns.</exception>
    public EventRow(IReadOnlyList<string> columns, IReadOnlyList<string> cells, string source)
    {
        if (cells.Count != columns.Count) throw new FormatException(FormattableString.Invariant($"it has {cells.Count} cells, and there are {columns.Count} columns"));
        Source = source;
        var text = new StringBuilder();
        for (var i = 0; i < cells.Count; i++)
        {
            var value = Cells.Line(Cells.Plain(cells[i].Trim()));
            if (value.Length == 0) continue;
            text.Append(columns[i]).Append(": ");
            _cells[columns[i]] = new(text.Length, value.Length);
            text.Append(value).Append('\n');
        }
        Text = text.ToString();
    }

    public string Text { get; }

    /// <summary>Where it comes from, for people.</summary>
    public string Source { get; }

    /// <summary>The cell of a column; empty where there is none.</summary>
    public string this[string column] => _cells.TryGetValue(column, out var span) ? span.Of(Text) : "";

    /// <summary>Where the cell stands in the text; null where it is empty.</summary>
    public TextSpan? Span(string column) => _cells.TryGetValue(column, out var span) ? span : null;

    /// <summary>Those of the columns that are not empty.</summary>
    public IEnumerable<TextSpan> Spans(params IEnumerable<string> columns) => columns.Select(Span).OfType<TextSpan>();

    /// <summary>The actors of a cell, apart by semicolons.</summary>
    public IEnumerable<Mention> Mentions(string column)
    {
        if (Span(column) is not { } cell) yield break;
        var start = cell.Start;
        foreach (var part in cell.Of(Text).Split(';'))
        {
            var name = part.Trim();
            if (name.Length > 0) yield return new(name, new(start + part.IndexOf(name, StringComparison.Ordinal), name.Length));
            start += part.Length + 1;
        }
    }

    /// <exception cref="FormatException">There is something else in it; the message names the column.</exception>
    public double? Number(string column)
    {
        var cell = this[column];
        if (cell.Length == 0) return null;
        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : throw Wrong(column, "a number");
    }

    /// <summary>A day, whatever time of day is behind it.</summary>
    /// <exception cref="FormatException">There is something else in it, or nothing; the message names the column.</exception>
    public DateOnly Day(string column, params ReadOnlySpan<string> forms)
    {
        var cell = this[column];
        foreach (var form in forms)
        {
            // "2 March 2015" has spaces of its own.
            var head = form.Contains(' ') ? cell : cell.Split(' ', 'T')[0];
            if (DateOnly.TryParseExact(head, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        }
        throw Wrong(column, "a day");
    }

    /// <summary>A point; null where there is none.</summary>
    /// <exception cref="FormatException">It lies beyond the poles or the date line.</exception>
    public (double Latitude, double Longitude)? Point(string latitude, string longitude)
    {
        if (Number(latitude) is not { } north || Number(longitude) is not { } east) return null;
        return Math.Abs(north) <= 90 && Math.Abs(east) <= 180 ? (north, east) : throw new FormatException($"its point {this[latitude]}, {this[longitude]} is not on the globe");
    }

    private FormatException Wrong(string column, string expected) => new($"its {column} is “{this[column]}”, and {expected} belongs there");
}
