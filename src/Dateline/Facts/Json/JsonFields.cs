using System.Globalization;
using System.Text.Json;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Json;

/// <summary>Fields that must be there, though they may be null.</summary>
internal static class JsonFields
{
    public static string? Text(this JsonElement json, string name)
    {
        var value = json.GetProperty(name);
        if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)) throw new InvalidOperationException($"\"{name}\" is no string");
        return JsonText.Read(value);
    }

    /// <summary>A string that may not be null.</summary>
    public static string Given(this JsonElement json, string name) => json.Text(name) ?? throw new InvalidOperationException($"\"{name}\" is null");

    public static T? Word<T>(this JsonElement json, string name) where T : struct, Enum
    {
        if (json.Text(name) is not { } word) return null;
        return Vocabulary.TryParse<T>(word, out var value) ? value : throw new InvalidOperationException($"\"{name}\" has no value {word}");
    }

    public static T Needed<T>(this JsonElement json, string name) where T : struct, Enum =>
        json.Word<T>(name) ?? throw new InvalidOperationException($"\"{name}\" is null");

    public static double? Number(this JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetDouble() : null;

    public static DateOnly? Day(this JsonElement json, string name)
    {
        if (json.Text(name) is not { } day) return null;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : throw new InvalidOperationException($"\"{name}\" is no ISO date: {day}");
    }

    /// <summary>The object in a field; null where the field is null.</summary>
    public static JsonElement? Object(this JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value : null;
}
