using System.Globalization;
using System.Text.Json;
using Dateline.Documents;

namespace Dateline.Evaluation.Places;

/// <summary>One text of a gold set with its toponyms: a JSON line of <c>{"text", "toponyms": [{"start", "end", "lat", "lon", "country"}]}</c>.</summary>
public sealed record GoldPlaces(Document Document, GoldToponym[] Toponyms)
{
    /// <exception cref="FormatException">A line is not of this form; the message names it.</exception>
    public static IEnumerable<GoldPlaces> ReadFile(string path) =>
        GoldLines.Read(path, "{\"text\", \"toponyms\": [{\"start\", \"end\"}]} expected", Parse);

    private static GoldPlaces Parse(JsonElement json)
    {
        var text = json.GetProperty("text").GetString() ?? "";
        var toponyms = new List<GoldToponym>();
        foreach (var item in json.GetProperty("toponyms").EnumerateArray())
        {
            var (start, end) = (item.GetProperty("start").GetInt32(), item.GetProperty("end").GetInt32());
            if (start < 0 || end <= start || end > text.Length) throw new FormatException($"the toponym at {start} is outside of the text");
            toponyms.Add(new(new(start, end - start), Degrees(item, "lat"), Degrees(item, "lon"), item.TryGetProperty("country", out var c) ? c.GetString() : null));
        }
        return new(Document.FromText(text), [.. toponyms]);
    }

    private static double? Degrees(JsonElement item, string name) =>
        !item.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number ? value.GetDouble()
        : double.TryParse(value.ValueKind == JsonValueKind.String ? value.GetString() : null, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees
        : null;
}
