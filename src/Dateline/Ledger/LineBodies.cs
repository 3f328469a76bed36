using System.Buffers;
using System.Text;
using System.Text.Json;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Facts.Json;

namespace Dateline.Ledger;

/// <summary>Writes the bodies of lines: docs/ledger.md shows each. <see cref="LineReader"/> reads them.</summary>
internal static class LineBodies
{
    private static readonly JsonWriterOptions Form = new() { Encoder = ExactJsonEncoder.Instance, SkipValidation = true };

    public static string Of(Document document, string? original) => Write(json =>
    {
        json.WriteString("id", document.Id.Value);
        json.WriteString("title", document.Title);
        json.WriteDate("published", document.Published);
        json.WriteString("source", document.Source);
        json.WriteString("publisher", document.Publisher);
        json.WriteString("author", document.Author);
        json.WriteString("url", document.Url);
        json.WriteStrings("notes", document.Notes);
        json.WriteString("original", original);
        json.WriteString("text", document.Text);
    });

    public static string Of(ReaderVersion reader) => Write(json =>
    {
        json.WriteStartArray("parts");
        foreach (var part in reader.Parts)
        {
            json.WriteStartArray();
            json.WriteStringValue(part.Key);
            json.WriteStringValue(part.Value);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    });

    public static string Of(Reading reading) => Write(json =>
    {
        json.WriteStrings("notes", reading.Notes);
        json.WriteStartArray("actors");
        foreach (var actor in reading.Facts.Actors)
        {
            json.WriteStartObject();
            json.WriteFields(actor);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("facts");
        foreach (var fact in reading.Facts) Write(json, fact);
        json.WriteEndArray();
    });

    public static string Of(Verdict verdict) => Write(json =>
    {
        json.WriteWord("act", verdict.Act);
        json.WriteString("by", verdict.By);
        json.WriteStrings("facts", verdict.Facts);
        if (verdict.Documents.Count > 0) json.WriteStrings("documents", [.. verdict.Documents.Select(d => d.Value)]);
        json.WritePropertyName("correction");
        if (verdict.Correction is { } fact) Write(json, fact);
        else json.WriteNullValue();
        json.WriteString("source", verdict.Source);
        json.WriteString("rating", verdict.Rating);
        json.WriteString("note", verdict.Note);
    });

    public static string Of(RegistryChange change) => Write(json =>
    {
        json.WriteString("by", change.By);
        json.WriteString("entries", change.Entries);
        json.WriteString("note", change.Note);
    });

    /// <summary>A fact as a reading has it: two that are written alike are one.</summary>
    public static string Of(Fact fact) => Write(json => WriteFields(json, fact));

    private static void Write(Utf8JsonWriter json, Fact fact)
    {
        json.WriteStartObject();
        WriteFields(json, fact);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Fact fact)
    {
        json.WriteFields(fact);
        json.WriteSpans(fact);
    }

    private static string Write(Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 12);
        using (var json = new Utf8JsonWriter(buffer, Form))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
