using System.Text.Json;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Facts.Json;
using Dateline.Knowledge.Ontology;

namespace Dateline.Exports;

/// <summary>
/// GeoJSON (RFC 7946): a feature each fact whose place is a point on the map, with the fact as its properties. Facts in places that
/// are not resolved, or are whole countries, stand in the foreign member <c>unpinned</c> with the name of their place.
/// </summary>
internal sealed class GeoJsonExport : IExport
{
    private readonly Utf8JsonWriter _json;
    private readonly List<(Fact Fact, DocumentId Document)> _unpinned = [];

    public GeoJsonExport(Stream output)
    {
        _json = new(output, new JsonWriterOptions { Encoder = ExactJsonEncoder.Instance, Indented = false });
        _json.WriteStartObject();
        _json.WriteString("type", "FeatureCollection");
        _json.WriteStartArray("features");
    }

    public ExportTally Tally { get; } = new();

    public void Write(ExportItem item)
    {
        foreach (var fact in item.Reading.Facts)
        {
            if (fact.Place is null) Tally.Leave("no place is told");
            else if (Cells.Point(fact.Place) is not var (latitude, longitude)) Leave(item, fact);
            else Write(item.Document, fact, latitude, longitude);
        }
        _json.Flush();
    }

    public void Finish()
    {
        _json.WriteEndArray();
        _json.WriteStartArray("unpinned");
        foreach (var (fact, document) in _unpinned)
        {
            _json.WriteStartObject();
            _json.WriteString("id", fact.Id);
            _json.WriteString("kind", fact.Kind);
            _json.WriteString("document", document.Value);
            _json.WriteString("place", fact.Place!.Name);
            _json.WriteString("country", fact.Place.Country);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    private void Leave(ExportItem item, Fact fact)
    {
        _unpinned.Add((fact, item.Document.Id));
        Tally.Leave("its place is no point on the map: listed as unpinned");
    }

    private void Write(Document document, Fact fact, double latitude, double longitude)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "Feature");
        _json.WriteString("id", fact.Id);
        _json.WriteStartObject("geometry");
        _json.WriteString("type", "Point");
        _json.WriteStartArray("coordinates");
        _json.WriteNumberValue(longitude);
        _json.WriteNumberValue(latitude);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteStartObject("properties");
        _json.WriteString("kind", fact.Kind);
        _json.WriteBody(fact);
        _json.WriteString("status", Vocabulary.Word(fact.Status));
        _json.WriteDate("time_from", fact.Time?.From);
        _json.WriteDate("time_to", fact.Time?.To);
        _json.WriteString("place", fact.Place!.Name);
        _json.WriteString("country", fact.Place.Country);
        _json.WriteWord("precision", fact.Place.Precision);
        _json.WriteString("source", fact.Source?.Actor.Text);
        _json.WriteNumber("confidence", Math.Round(fact.Confidence, 3));
        _json.WriteEvidence(fact.Evidence);
        _json.WriteString("document", document.Id.Value);
        _json.WriteString("title", document.Title);
        _json.WriteDate("published", document.Published);
        _json.WriteString("publisher", document.Publisher);
        _json.WriteEndObject();
        _json.WriteEndObject();
        Tally.Write();
    }
}
