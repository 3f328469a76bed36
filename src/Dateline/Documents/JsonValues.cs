using System.Globalization;
using System.Text.Json;

namespace Dateline.Documents;

/// <summary>Values that may be null.</summary>
internal static class JsonValues
{
    public static void WriteNumber(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } v) json.WriteNumber(name, v);
        else json.WriteNull(name);
    }

    /// <summary>ISO 8601.</summary>
    public static void WriteDate(this Utf8JsonWriter json, string name, DateOnly? value) =>
        json.WriteString(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
