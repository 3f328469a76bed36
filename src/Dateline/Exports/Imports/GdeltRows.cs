using Dateline.Documents;
using Dateline.Exports.Areas;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Exports.Imports;

/// <summary>Rows of GDELT: an event each, under its CAMEO code.</summary>
internal static class GdeltRows
{
    /// <summary>The columns of GDELT 2; those of GDELT 1 are the same without the three second-order areas.</summary>
    private static readonly string[] Columns = [.. EmbeddedLines.Read("Exports/Imports/gdelt.txt")];

    /// <summary>The columns of a file without a line of them, by how many it has; null where it is no file of GDELT.</summary>
    public static IReadOnlyList<string>? ColumnsOf(int count)
    {
        if (count == Columns.Length) return Columns;
        string[] first = [.. Columns.Where(c => !c.EndsWith("_ADM2Code", StringComparison.Ordinal))];
        return count == first.Length ? first : count == first.Length - 1 ? first[..^1] : null;
    }

    /// <summary>Null for a public statement, which is no event.</summary>
    /// <exception cref="FormatException">The row cannot be read; the message says why.</exception>
    public static ExportItem? Read(EventRow row)
    {
        if (row["GLOBALEVENTID"] is not { Length: > 0 } id) throw new FormatException("it has no GLOBALEVENTID");
        if (row["EventCode"] is not { Length: >= 2 and <= 4 } code || !code.All(char.IsAsciiDigit)) throw new FormatException($"its EventCode “{row["EventCode"]}” is none of CAMEO");
        if (Knowledge.Ontology.Cameo.TypeOf(code) is not { } type) return null;
        var day = row.Day("SQLDATE", "yyyyMMdd", "yyyy-MM-dd");
        var facts = new RowFacts(row, "GDELT", id, row["SOURCEURL"] is { Length: > 0 } url && Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : null);
        Mention[] first = Actors(facts, row, "Actor1", day), second = Actors(facts, row, "Actor2", day);
        facts.Add(new Event(Evidence(facts, row), type)
        {
            Cameo = code, Actors = [.. first], Recipients = [.. second], Status = Status.Actual, Time = new(day, day, TimePrecision.Day, row["SQLDATE"]), Place = Place(row),
            // A machine coded it and nobody has looked.
            Confidence = 0.5,
        });
        return facts.Item(id);
    }

    // An actor of whom GDELT has no name goes by its code.
    private static Mention[] Actors(RowFacts facts, EventRow row, string side, DateOnly day)
    {
        var code = row[$"{side}Code"];
        return [.. facts.Actors(row.Span($"{side}Name") is null ? $"{side}Code" : $"{side}Name", code.Length == 0 ? null : code, day)];
    }

    // GDELT keeps no words of the report: its actors and its code are all there is.
    private static Evidence Evidence(RowFacts facts, EventRow row) =>
        Facts.Evidence.Of(facts.Document, row.Span("EventCode")!.Value, row.Spans("Actor1Name", "Actor2Name", "SQLDATE", "ActionGeo_FullName", "SOURCEURL"));

    // 1 country, 2 and 5 first order, 3 and 4 town.
    private static Place? Place(EventRow row)
    {
        if (row["ActionGeo_FullName"] is not { Length: > 0 } name) return null;
        var (parts, point) = (name.Split(", "), row.Point("ActionGeo_Lat", "ActionGeo_Long"));
        return new(parts[0])
        {
            Country = Countries.Named(parts[^1])?.Alpha3, Latitude = point?.Latitude, Longitude = point?.Longitude,
            Precision = row["ActionGeo_Type"] switch { "1" => PlacePrecision.Country, "2" or "5" => PlacePrecision.Province, "3" or "4" => PlacePrecision.Town, _ => null },
        };
    }
}
