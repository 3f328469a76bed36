using System.Text.Json;
using Dateline.Documents;

namespace Dateline.Evaluation.Facts;

/// <summary>Fields out of a fact line; what is missing or null reads as none.</summary>
internal static class FactFields
{
    public static ScoredFact Read(JsonElement line, int index, string kind, string? type) => new()
    {
        Kind = kind,
        Index = index,
        Confidence = Number(line, "confidence"),
        Type = type is null ? null : Text(line, type),
        Evidence = [.. Items(line, "evidence").Select(e => Span(e)!.Value)],
        Words = Items(line, "evidence").Select(e => Text(e, "text")).FirstOrDefault(),
        Content = Get(line, "content") is { } content ? Span(content) : null,
        Status = Text(line, "status"),
        Time = Get(line, "time") is { ValueKind: JsonValueKind.Object } time ? (Text(time, "from"), Text(time, "to")) : null,
        Place = Get(line, "place") is { ValueKind: JsonValueKind.Object } place
            ? new(Text(place, "name"), Text(place, "country"), Number(place, "lat"), Number(place, "lon"))
            : null,
        HasSource = Get(line, "source") is not null,
        SourceActor = Get(line, "source") is { ValueKind: JsonValueKind.Object } source ? Mentions(source, "actor") : [],
        Cameo = Text(line, "cameo"),
        Low = Number(line, "low"),
        Best = Number(line, "best"),
        High = Number(line, "high"),
        Actors = Mentions(line, "actors"),
        Recipients = Mentions(line, "recipients"),
        Subject = Mentions(line, kind switch { "statement" => "speaker", "role" => "subject", _ => "holder" }),
        Object = Mentions(line, "object"),
    };

    /// <summary>A string, or a number as written; null for all else.</summary>
    public static string? Text(JsonElement element, string name) => Get(element, name) switch
    {
        { ValueKind: JsonValueKind.String } text => JsonText.Read(text),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    public static IEnumerable<string> Strings(JsonElement element, string name) =>
        Items(element, name).Select(JsonText.Read).OfType<string>();

    private static double? Number(JsonElement element, string name) =>
        Get(element, name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    /// <summary>One mention or a list of them; a bare string is a mention without an id.</summary>
    private static ScoredMention[] Mentions(JsonElement element, string name) =>
    [
        .. Items(element, name)
            .Where(m => m.ValueKind is JsonValueKind.Object or JsonValueKind.String)
            .Select(m => m.ValueKind == JsonValueKind.String ? new ScoredMention(JsonText.Read(m), null) : new(Text(m, "text"), Text(m, "id"))),
    ];

    private static TextSpan? Span(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
            ? new(element.GetProperty("start").GetInt32(), element.GetProperty("length").GetInt32())
            : null;

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) => Get(element, name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        { } one => [one],
    };

    private static JsonElement? Get(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
