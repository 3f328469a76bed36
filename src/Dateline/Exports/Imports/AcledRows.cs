using System.Globalization;
using Dateline.Documents;
using Dateline.Exports.Acled;
using Dateline.Exports.Areas;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Exports.Imports;

/// <summary>Rows of ACLED: an event or change of control each, and its dead.</summary>
internal static class AcledRows
{
    private static readonly Dictionary<string, string[]> Types = EmbeddedLines.Read("Exports/Imports/acled.txt").Select(l => l.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(f => f[0], f => f[1].Split(' '), StringComparer.Ordinal);

    /// <summary>Null for a row of a sort that is no event here (<c>Other</c>).</summary>
    /// <exception cref="FormatException">The row cannot be read; the message says why.</exception>
    public static ExportItem? Read(EventRow row)
    {
        var (id, subType) = (row["event_id_cnty"], row["sub_event_type"]);
        if (id.Length == 0) throw new FormatException("it has no event_id_cnty");
        if (AcledTaxonomy.Of(subType) is null) throw new FormatException($"its sub_event_type “{subType}” is none of ACLED's");
        if (!Types.TryGetValue(subType, out var type)) return null;
        var day = row.Day("event_date", "yyyy-MM-dd", "dd MMMM yyyy", "d MMMM yyyy", "dd/MM/yyyy");
        var facts = new RowFacts(row, "ACLED", id, row["source"] is { Length: > 0 } source ? source : null);
        var first = facts.Actors("actor1", Code(row["inter1"]), day).Concat(facts.Actors("assoc_actor_1", null, day)).ToArray();
        var second = facts.Actors("actor2", Code(row["inter2"]), day).Concat(facts.Actors("assoc_actor_2", null, day)).ToArray();
        var fact = Fact(facts.Evidence("notes"), type, first, second) with
        {
            Status = Status.Actual,
            Time = Time(row, day),
            Place = Place(row),
            Source = Source(row),
            Confidence = 1,
        };
        facts.Add(fact);
        var dead = row.Number("fatalities");
        facts.AddDead("fatalities", dead, dead, dead, fact);
        var item = facts.Item(id, subType);
        return Recorded(row) is { } recorded ? item with { Recorded = item.Reading.Facts.ToDictionary(f => f.Id, _ => recorded) } : item;
    }

    // Unix seconds, as far as a day of the calendar can be told by them.
    private static DateTimeOffset? Recorded(EventRow row) =>
        long.TryParse(row["timestamp"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static Fact Fact(Evidence evidence, string[] type, Mention[] first, Mention[] second)
    {
        if (type[0] == "control")
        {
            if (first.Length == 0) throw new FormatException("territory changed hands, and it has no actor1");
            Vocabulary.TryParse<ControlChange>(type[1], out var change);
            return new Control(evidence, first[0], change) { From = second.Length > 0 ? second[0] : null };
        }
        Vocabulary.TryParse<EventType>(type[0], out var eventType);
        return new Event(evidence, eventType) { Mode = type[1] == "-" ? null : type[1], Cameo = type[2], Actors = [.. first], Recipients = [.. second] };
    }

    // 1 a day, 2 a week, 3 a month.
    private static Time Time(EventRow row, DateOnly day) => row["time_precision"] switch
    {
        "2" => new(day, day.AddDays(6), TimePrecision.Week, row["event_date"]),
        "3" => new(day, day.AddMonths(1).AddDays(-1), TimePrecision.Month, row["event_date"]),
        _ => new(day, day, TimePrecision.Day, row["event_date"]),
    };

    private static Place? Place(EventRow row)
    {
        if (row["location"] is not { Length: > 0 } name) return null;
        var country = int.TryParse(row["iso"], NumberStyles.None, CultureInfo.InvariantCulture, out var iso) ? Countries.Numbered(iso) : null;
        var point = row.Point("latitude", "longitude");
        return new(name)
        {
            Country = (country ?? Countries.Named(row["country"]))?.Alpha3, Latitude = point?.Latitude, Longitude = point?.Longitude,
            Precision = row["geo_precision"] switch { "1" => PlacePrecision.Town, "2" => PlacePrecision.District, "3" => PlacePrecision.Province, _ => null },
        };
    }

    private static Source? Source(EventRow row)
    {
        const string Mark = "attributed to=";
        if (row.Span("tags") is not { } span || row["tags"].IndexOf(Mark, StringComparison.Ordinal) is not (>= 0 and var at)) return null;
        var start = span.Start + at + Mark.Length;
        var name = row.Text[start..span.End].Split(';')[0];
        return name.Length == 0 ? null : new(new(name, new(start, name.Length)), null, StatementForm.Indirect);
    }

    // inter1 and inter2 are words or, in older files, numbers.
    private static string? Code(string inter) => inter.ToLowerInvariant() switch
    {
        "state forces" or "1" => "MIL",
        "rebel group" or "rebel groups" or "rebel forces" or "2" => "REB",
        "political militia" or "political militias" or "3" or "identity militia" or "identity militias" or "4" => "UAF",
        "rioters" or "5" or "protesters" or "6" or "civilians" or "7" => "CVL",
        "external/other forces" or "other forces" or "8" => "INT",
        _ => null,
    };
}
