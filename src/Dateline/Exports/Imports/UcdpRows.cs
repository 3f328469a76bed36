using Dateline.Exports.Areas;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Exports.Imports;

/// <summary>Rows of UCDP GED: an event of organised violence each, and its dead with their bounds.</summary>
internal static class UcdpRows
{
    /// <exception cref="FormatException">The row cannot be read; the message says why.</exception>
    public static ExportItem Read(EventRow row)
    {
        if (row["id"] is not { Length: > 0 } id) throw new FormatException("it has no id");
        var (from, to) = (row.Day("date_start", "yyyy-MM-dd", "M/d/yyyy"), row.Day("date_end", "yyyy-MM-dd", "M/d/yyyy"));
        if (to < from) throw new FormatException($"its date_end {row["date_end"]} is before its date_start {row["date_start"]}");
        var facts = new RowFacts(row, "UCDP", id, row["source_office"] is { Length: > 0 } office ? office : null);
        var oneSided = row["type_of_violence"] == "3";
        Mention[] first = [.. facts.Actors("side_a", null, from)], second = [.. facts.Actors("side_b", oneSided ? "CVL" : null, from)];
        var fact = new Event(facts.Evidence("source_headline", "source_article", "dyad_name"), EventType.Assault)
        {
            Cameo = oneSided ? "180" : "190", Actors = [.. first], Recipients = [.. second], Status = Status.Actual,
            Time = new(from, to, Precision(row["date_prec"]), row["date_start"]), Place = Place(row), Source = Source(row), Confidence = 1,
        };
        facts.Add(fact);
        facts.AddDead("best", row.Number("low"), row.Number("best"), row.Number("high"), fact);
        return facts.Item(id);
    }

    private static TimePrecision Precision(string code) => code switch
    {
        "1" => TimePrecision.Day,
        "2" or "3" => TimePrecision.Week,
        "4" => TimePrecision.Month,
        _ => TimePrecision.Year,
    };

    private static Place? Place(EventRow row)
    {
        var column = row["where_coordinates"].Length > 0 ? "where_coordinates" : "country";
        if (row[column] is not { Length: > 0 } name) return null;
        var point = row.Point("latitude", "longitude");
        // "Yemen (North Yemen)", "Russia (Soviet Union)"
        var country = row["country"].Split(" (")[0];
        return new(name)
        {
            Country = (Countries.Named(row["country"]) ?? Countries.Named(country))?.Alpha3, Latitude = point?.Latitude, Longitude = point?.Longitude,
            Precision = row["where_prec"] switch
            {
                "1" => PlacePrecision.Town,
                "2" or "3" => PlacePrecision.District,
                "4" => PlacePrecision.Province,
                "6" => PlacePrecision.Country,
                _ => PlacePrecision.Region,
            },
        };
    }

    private static Source? Source(EventRow row) => row.Mentions("source_original").FirstOrDefault() is { Text: not null } source ? new(source, null, StatementForm.Indirect) : null;
}
