using System.Globalization;
using System.Text.Json;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Json;

/// <summary>The parts that several kinds share.</summary>
internal static class FactParts
{
    public static void WriteWord<T>(this Utf8JsonWriter json, string name, T value) where T : struct, Enum =>
        json.WriteString(name, Vocabulary.Word(value));

    public static void WriteWord<T>(this Utf8JsonWriter json, string name, T? value) where T : struct, Enum =>
        json.WriteString(name, value is { } v ? Vocabulary.Word(v) : null);

    public static void WriteStrings(this Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static void WriteMention(this Utf8JsonWriter json, string name, Mention? mention)
    {
        json.WritePropertyName(name);
        if (mention is { } m) Write(json, m);
        else json.WriteNullValue();
    }

    public static void WriteMentions(this Utf8JsonWriter json, string name, Mentions mentions)
    {
        json.WriteStartArray(name);
        foreach (var m in mentions) Write(json, m);
        json.WriteEndArray();
    }

    public static void WriteTime(this Utf8JsonWriter json, Time? time)
    {
        if (Absent(json, "time", time)) return;
        json.WriteStartObject("time");
        json.WriteDate("from", time!.From);
        json.WriteDate("to", time.To);
        json.WriteWord("precision", time.Precision);
        json.WriteString("text", time.Text.Length == 0 ? null : time.Text);
        json.WriteEndObject();
    }

    public static void WritePlace(this Utf8JsonWriter json, Place? place)
    {
        if (Absent(json, "place", place)) return;
        json.WriteStartObject("place");
        json.WriteString("name", place!.Name);
        json.WriteString("country", place.Country);
        json.WriteNumber("lat", place.Latitude);
        json.WriteNumber("lon", place.Longitude);
        json.WriteNumber("geonameid", place.GeoNameId);
        json.WriteWord("precision", place.Precision);
        json.WriteEndObject();
    }

    public static void WriteSource(this Utf8JsonWriter json, Source? source)
    {
        if (Absent(json, "source", source)) return;
        json.WriteStartObject("source");
        WriteFields(json, source!);
        json.WriteStartArray("via");
        foreach (var outer in source!.Via)
        {
            json.WriteStartObject();
            WriteFields(json, outer);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteEvidence(this Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartArray("evidence");
        foreach (var excerpt in evidence.Excerpts) json.WriteExcerpt(excerpt);
        json.WriteEndArray();
    }

    public static void WriteExcerpt(this Utf8JsonWriter json, Excerpt excerpt)
    {
        json.WriteStartObject();
        json.WriteNumber("start", excerpt.Span.Start);
        json.WriteNumber("length", excerpt.Span.Length);
        json.WriteString("text", excerpt.Text);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Source source)
    {
        json.WriteMention("actor", source.Actor);
        json.WriteString("cue", source.Cue);
        json.WriteWord("form", source.Form);
    }

    private static bool Absent(Utf8JsonWriter json, string name, object? value)
    {
        if (value is null) json.WriteNull(name);
        return value is null;
    }

    private static void Write(Utf8JsonWriter json, Mention mention)
    {
        json.WriteStartObject();
        json.WriteString("text", mention.Text);
        json.WriteString("id", mention.Id);
        json.WriteString("code", mention.Code);
        json.WriteEndObject();
    }
}
