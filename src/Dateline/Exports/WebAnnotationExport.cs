using System.Text.Json;
using Dateline.Documents;
using Dateline.Facts;

namespace Dateline.Exports;

/// <summary>
/// W3C Web Annotation (JSON-LD): an annotation a fact, whose targets are the passages that prove it. Positions count Unicode code points
/// of the text as read, as the model asks.
/// </summary>
internal sealed class WebAnnotationExport : IExport
{
    private const int ContextLength = 32;

    private readonly Utf8JsonWriter _json;
    private readonly List<string> _ids = [];

    public WebAnnotationExport(Stream output)
    {
        _json = new(output, new JsonWriterOptions { Encoder = ExactJsonEncoder.Instance });
        _json.WriteStartObject();
        _json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        _json.WriteString("type", "AnnotationCollection");
        _json.WriteString("label", "Facts and the passages that prove them");
        _json.WriteStartObject("first");
        _json.WriteString("type", "AnnotationPage");
        _json.WriteNumber("startIndex", 0);
        _json.WriteStartArray("items");
    }

    public ExportTally Tally { get; } = new();

    public void Write(ExportItem item)
    {
        var points = new CodePoints(item.Document.Text);
        foreach (var fact in item.Reading.Facts) Write(item.Document, fact, points);
        _json.Flush();
    }

    public void Finish()
    {
        _json.WriteEndArray();
        var all = string.Join('\n', _ids);
        _json.WriteString("id", $"urn:uuid:{Uuids.Of($"page/{all}")}");
        _json.WriteEndObject();
        _json.WriteString("id", $"urn:uuid:{Uuids.Of($"annotations/{all}")}");
        _json.WriteNumber("total", Tally.Written);
        _json.WriteEndObject();
        _json.Flush();
    }

    private void Write(Document document, Fact fact, CodePoints points)
    {
        _json.WriteStartObject();
        _ids.Add(fact.Id);
        _json.WriteString("id", $"urn:uuid:{Uuids.Of($"fact/{fact.Id}")}");
        _json.WriteString("type", "Annotation");
        _json.WriteString("motivation", "classifying");
        _json.WriteStartArray("body");
        Body("classifying", FactWords.Tag(fact));
        Body("describing", FactWords.Of(fact));
        _json.WriteEndArray();
        _json.WriteStartArray("target");
        foreach (var excerpt in fact.Evidence.Excerpts) Target(document, excerpt.Span, points);
        _json.WriteEndArray();
        _json.WriteEndObject();
        Tally.Write();
    }

    private void Body(string purpose, string value)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "TextualBody");
        _json.WriteString("purpose", purpose);
        _json.WriteString("format", "text/plain");
        _json.WriteString("language", "en");
        _json.WriteString("value", value);
        _json.WriteEndObject();
    }

    private void Target(Document document, TextSpan span, CodePoints points)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "SpecificResource");
        _json.WriteString("source", SourceUri.Of(document));
        _json.WriteStartArray("selector");
        _json.WriteStartObject();
        _json.WriteString("type", "TextQuoteSelector");
        _json.WriteString("exact", span.Of(document.Text));
        _json.WriteString("prefix", document.Text[Start(document.Text, span.Start - ContextLength)..span.Start]);
        _json.WriteString("suffix", document.Text[span.End..End(document.Text, span.End + ContextLength)]);
        _json.WriteEndObject();
        _json.WriteStartObject();
        _json.WriteString("type", "TextPositionSelector");
        _json.WriteNumber("start", points.At(span.Start));
        _json.WriteNumber("end", points.At(span.End));
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private static int Start(string text, int at) => at <= 0 ? 0 : char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static int End(string text, int at) => at >= text.Length ? text.Length : char.IsLowSurrogate(text[at]) ? at + 1 : at;
}
