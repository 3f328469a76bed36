using System.Globalization;
using System.Text.Json;
using Dateline.Knowledge.Ontology;

namespace Dateline.Evaluation.Events;

/// <summary>Reads texts with gold events, JSON Lines of <c>{"text", "date", "expected": [{"source_text", "target_text", "plover_code", "event_code"}]}</c>.</summary>
public static class EventCorpus
{
    /// <exception cref="FormatException">A line is no such object; the message names file and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<EventRecord> ReadFile(string path) =>
        GoldLines.Read(path, "an object with text and expected belongs here", Read);

    private static EventRecord Read(JsonElement line)
    {
        var gold = new List<GoldDyad>();
        foreach (var record in line.GetProperty("expected").EnumerateArray())
            if ((EventCodes.OfPlover(Text(record, "plover_code")) ?? Cameo.TypeOf(Text(record, "event_code"))) is { } type)
                gold.Add(new(Text(record, "source_text"), type, Text(record, "target_text")));
        return new(line.GetProperty("text").GetString() ?? "", Day(Text(line, "date")), gold);
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
