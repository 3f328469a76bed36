using System.Globalization;
using System.Text.Json;
using Dateline.Documents;

namespace Dateline.Evaluation.Times;

/// <summary>
/// Reads marked times, JSON Lines: <c>{"id", "dct", "text", "timex3": [{"start", "end", "type", "value"}]}</c>, or
/// <c>"dates"</c> with <c>when</c>, or <c>from</c> and <c>to</c>. <c>dct</c> is the day of creation, a time behind it is cut off.
/// </summary>
public static class TimeCorpus
{
    public static IEnumerable<GoldTimes> ReadFile(string path) =>
        GoldLines.Read(path, "no text with timex3 or dates", Read);

    private static GoldTimes Read(JsonElement json)
    {
        var day = json.TryGetProperty("dct", out var dct) && dct.GetString() is { Length: >= 10 } text &&
            DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null;
        var document = Document.FromText(json.GetProperty("text").GetString() ?? "", day);
        var isTimex = json.TryGetProperty("timex3", out var times);
        if (!isTimex) times = json.GetProperty("dates");
        return new(document, [.. times.EnumerateArray().Select(t => (Span(t), isTimex ? Text(t, "type") : null, isTimex ? Text(t, "value") : When(t))).OrderBy(t => t.Item1)]);
    }

    private static TextSpan Span(JsonElement time) => TextSpan.FromBounds(time.GetProperty("start").GetInt32(), time.GetProperty("end").GetInt32());

    // What has no value of TIMEX3 to compare with is null: intervals are compared as from/to.
    private static string? When(JsonElement time) =>
        Text(time, "when") is { } when ? when.StartsWith("--", StringComparison.Ordinal) ? "XXXX" + when[1..] : when
            : Text(time, "from") is { } from && Text(time, "to") is { } to ? $"{from}/{to}" : null;

    private static string? Text(JsonElement time, string name) =>
        time.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
