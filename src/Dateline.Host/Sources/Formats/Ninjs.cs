using System.Globalization;
using System.Text.Json;
using Dateline.Documents;

namespace Dateline.Host.Sources.Formats;

/// <summary>A news item of an agency: ninjs of the IPTC, 1.x (<c>body_text</c>, <c>headline</c>) and 2.x and later (<c>bodies</c>, <c>headlines</c>).</summary>
internal static class Ninjs
{
    /// <summary>Null where the object is no ninjs item.</summary>
    public static Content? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.TrimStart('\uFEFF'));
            var item = document.RootElement;
            if (item.ValueKind != JsonValueKind.Object || Text(item, "uri") is null && Headline(item) is null) return null;
            return new(Body(item), Fields(item));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DocumentFields Fields(JsonElement item) => new()
    {
        Id = Text(item, "uri"),
        Title = Headline(item),
        Published = Day(item, "versioncreated") ?? Day(item, "contentcreated") ?? Day(item, "firstcreated"),
        Publisher = Name(item, "infosources") ?? Name(item, "infosource") ?? Text(item, "source") ?? Name(item, "provider") ?? Text(item, "copyrightholder"),
        Author = Text(item, "by") ?? Text(item, "byline"),
        Url = Text(item, "uri") is { } uri && uri.StartsWith("http", StringComparison.Ordinal) ? uri : null,
    };

    private static string? Headline(JsonElement item) => Text(item, "headline") ?? Of(item, "headlines").Select(h => Text(h, "value")).FirstOrDefault(h => h is not null);

    /// <summary>Plain text is exact; markup is what most agencies send.</summary>
    private static string Body(JsonElement item)
    {
        if (Text(item, "body_text") is { } plain) return plain;
        if ((Text(item, "body_xhtml") ?? Text(item, "body_html")) is { } markup) return HtmlText.OfFragment(markup);
        var bodies = Of(item, "bodies").Where(b => Text(b, "value") is not null).ToList();
        if (bodies.Find(b => Text(b, "contenttype") is "text/plain") is { ValueKind: JsonValueKind.Object } text) return Text(text, "value")!;
        if (bodies.Count > 0) return HtmlText.OfFragment(Text(bodies[0], "value")!);
        throw new UnreadableException($"the ninjs item has no body (type: {Text(item, "type") ?? "none"}); only text is read");
    }

    private static IEnumerable<JsonElement> Of(JsonElement item, string list) =>
        item.TryGetProperty(list, out var values) && values.ValueKind == JsonValueKind.Array
            ? values.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.Object)
            : [];

    private static string? Name(JsonElement item, string property) =>
        Of(item, property).Select(v => Text(v, "name")).FirstOrDefault(n => n is not null)
        ?? (item.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Object ? Text(value, "name") : Text(item, property));

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static DateOnly? Day(JsonElement item, string name) =>
        Text(item, name) is { Length: >= 10 } written
        && DateOnly.TryParseExact(written.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
