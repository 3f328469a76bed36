using System.Globalization;
using System.Text.Json;

namespace Dateline.Documents;

/// <summary>One document as a JSON object: <c>{"id", "text", "title", "published", "publisher"}</c>; other fields are ignored.</summary>
internal readonly record struct JsonRecord(string? Text, DocumentFields Fields, string? Note, string? Reason)
{
    public static JsonRecord Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.AsMemory(json.StartsWith('\uFEFF') ? 1 : 0));
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            return Failed($"it is not JSON (at byte {e.BytePositionInLine})");
        }
    }

    private static JsonRecord Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return Failed("it is no JSON object");
        var fields = FieldsOf(root, out var note);
        return Value(root, "text") is { } text ? new(text, fields, note, null) : new(null, fields, null, "it has no field \"text\" with a string in it");
    }

    /// <summary>The fields beside the text.</summary>
    public static DocumentFields FieldsOf(JsonElement root, out string? note)
    {
        (var published, note) = Published(root);
        return new()
        {
            Id = Value(root, "id"), Title = Value(root, "title"), Published = published,
            Publisher = Value(root, "publisher"), Author = Value(root, "author"), Url = Value(root, "url"),
        };
    }

    /// <summary>A string, or a number as written; an empty string is as good as none.</summary>
    private static string? Value(JsonElement root, string name) =>
        !root.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : JsonText.Read(value) is { } text && (text.Length > 0 || name == "text") ? text : null;

    /// <summary>An ISO day, or the day of an ISO date and time.</summary>
    private static (DateOnly? Day, string? Note) Published(JsonElement root)
    {
        if (Value(root, "published") is not { } written) return default;
        return DateOnly.TryParseExact(written.AsSpan(0, Math.Min(10, written.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, null)
            : (null, $"\"published\" is no ISO date: {written}");
    }

    private static JsonRecord Failed(string reason) => new(null, DocumentFields.None, null, reason);
}
