using System.Text.Json;
using Dateline.Annotation.Places;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Json;

/// <summary>
/// Writes annotated texts as JSON Lines, UTF-8 and LF, in the form of the annotation contract.
/// Not safe to use from several threads.
/// </summary>
public sealed class AnnotationWriter(Stream output) : IDisposable
{
    private readonly Utf8JsonWriter _json =
        new(output, new JsonWriterOptions { Encoder = ExactJsonEncoder.Instance, SkipValidation = true });

    /// <summary>One object for the whole text.</summary>
    public void Write(AnnotatedText text)
    {
        var words = text.Document.Text;
        var actors = text.Actors.ToLookup(a => a.Span, a => a.Actor.Id);
        _json.WriteStartObject();
        _json.WriteString("id", text.Document.Id.Value);
        WriteList("sentences", text.Sentences, s => WriteSpan(s.Span));
        WriteList("entities", text.Sentences.SelectMany(s => s.Entities), e =>
        {
            WriteSpan(e.Span, words);
            _json.WriteString("type", e.Type.Label());
            _json.WriteString("actor", actors[e.Span].FirstOrDefault());
        });
        WriteList("mentions", text.Mentions, m =>
        {
            WriteSpan(m.Span);
            _json.WriteNumber("chain", m.Chain);
        });
        WriteList("times", text.Times, t => Write(t, words));
        WriteList("quantities", text.Quantities, q =>
        {
            WriteSpan(q.Span, words);
            _json.WriteNumber("low", q.Low);
            _json.WriteNumber("best", q.Best);
            _json.WriteNumber("high", q.High);
            _json.WriteString("qualifier", Vocabulary.Word(q.Qualifier));
            _json.WriteString("unit", q.Unit);
        });
        WriteList("places", text.Places, p => Write(p, words));
        WriteList("quotes", text.Quotations, q => Write(q, words));
        WriteList("predicates", text.Predicates, p =>
        {
            WriteSpan(p.Span);
            _json.WriteString("lemma", p.Lemma);
            _json.WriteNumber("factuality", Math.Round(p.Factuality, 3));
        });
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

    private void Write(TimeExpression time, string words)
    {
        WriteSpan(time.Span, words);
        _json.WriteString("type", Vocabulary.Word(time.Type).ToUpperInvariant());
        _json.WriteString("value", time.Value);
        _json.WriteDate("from", time.From);
        _json.WriteDate("to", time.To);
        _json.WriteString("precision", time.Precision is { } precision ? Vocabulary.Word(precision) : null);
        _json.WriteString("anchor", time.Anchor);
    }

    private void Write(Toponym place, string words)
    {
        WriteSpan(place.Span, words);
        _json.WriteString("form", Vocabulary.Word(place.Form));
        _json.WriteString("name", place.Name);
        _json.WriteNumber("geonameid", place.GeoNameId);
        _json.WriteString("country", place.Country);
        _json.WriteNumber("lat", place.Latitude);
        _json.WriteNumber("lon", place.Longitude);
        _json.WriteString("precision", place.Precision is { } precision ? Vocabulary.Word(precision) : null);
    }

    private void Write(AttributedSpeech speech, string words)
    {
        WritePart("source", speech.Source, words);
        WritePart("cue", speech.Cue, words);
        WritePart("content", speech.Content, words);
        if (speech.Parts.Count > 1) WriteList("parts", speech.Parts, p => WriteSpan(p, words));
        _json.WriteString("form", Vocabulary.Word(speech.Form));
    }

    private void WriteList<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            _json.WriteStartObject();
            write(item);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WritePart(string name, TextSpan? span, string words)
    {
        if (span is not { } part)
        {
            _json.WriteNull(name);
            return;
        }
        _json.WriteStartObject(name);
        WriteSpan(part, words);
        _json.WriteEndObject();
    }

    private void WriteSpan(TextSpan span)
    {
        _json.WriteNumber("start", span.Start);
        _json.WriteNumber("length", span.Length);
    }

    private void WriteSpan(TextSpan span, string words)
    {
        WriteSpan(span);
        _json.WriteString("text", words.AsSpan(span.Start, span.Length));
    }

    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        output.WriteByte((byte)'\n');
    }
}
