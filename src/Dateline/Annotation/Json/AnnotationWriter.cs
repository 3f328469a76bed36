using System.Text.Json;
using Dateline.Documents;

namespace Dateline.Annotation.Json;

/// <summary>
/// Writes annotated texts as JSON Lines, UTF-8 and LF, in the form of the annotation contract. The layers that no annotator
/// provides yet (mentions, times, quantities, places, quotes, predicates) are empty lists. Not safe to use from several threads.
/// </summary>
public sealed class AnnotationWriter(Stream output) : IDisposable
{
    private static readonly string[] LaterLayers = ["mentions", "times", "quantities", "places", "quotes", "predicates"];

    private readonly Utf8JsonWriter _json =
        new(output, new JsonWriterOptions { Encoder = ExactJsonEncoder.Instance, SkipValidation = true });

    /// <summary>One object for the whole text.</summary>
    public void Write(AnnotatedText text)
    {
        _json.WriteStartObject();
        _json.WriteString("id", text.Document.Id.Value);
        _json.WriteStartArray("sentences");
        foreach (var sentence in text.Sentences)
        {
            _json.WriteStartObject();
            WriteSpan(sentence.Span);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteStartArray("entities");
        foreach (var sentence in text.Sentences)
            foreach (var entity in sentence.Entities)
                Write(entity, text.Document.Text);
        _json.WriteEndArray();
        foreach (var layer in LaterLayers)
        {
            _json.WriteStartArray(layer);
            _json.WriteEndArray();
        }
        EndLine();
    }

    /// <summary>What stands in the place of a document that could not be read.</summary>
    public void WriteError(string? id, string error)
    {
        _json.WriteStartObject();
        _json.WriteString("id", id);
        _json.WriteString("error", error);
        EndLine();
    }

    /// <summary>Writes what is still held back. The stream stays open.</summary>
    public void Dispose() => _json.Dispose();

    private void Write(Entity entity, string text)
    {
        _json.WriteStartObject();
        WriteSpan(entity.Span);
        _json.WriteString("text", text.AsSpan(entity.Span.Start, entity.Span.Length));
        _json.WriteString("type", entity.Type.ToString().ToUpperInvariant());
        _json.WriteNull("actor");
        _json.WriteEndObject();
    }

    private void WriteSpan(TextSpan span)
    {
        _json.WriteNumber("start", span.Start);
        _json.WriteNumber("length", span.Length);
    }

    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        output.WriteByte((byte)'\n');
    }
}
