using System.Text.Json;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Facts.Json;
using Dateline.Knowledge.Ontology;

namespace Dateline.Exports;

/// <summary>
/// PLOVER, JSON Lines: an event a line with the terms of the manual (<c>event</c>, <c>mode</c>, <c>quad</c>, <c>actor</c>, <c>recipient</c>,
/// <c>dead</c>, <c>injured</c>), and where it was read.
/// </summary>
internal sealed class PloverExport(Stream output) : IExport
{
    private readonly Utf8JsonWriter _json = new(output, new JsonWriterOptions { Encoder = ExactJsonEncoder.Instance, SkipValidation = true });

    public ExportTally Tally { get; } = new();

    public void Write(ExportItem item)
    {
        var actors = new Actors(item);
        var events = item.Reading.Facts.OfType<Event>().Where(e => e.Status == Status.Actual).ToArray();
        var (dead, injured) = (Toll.Of(item, events, Measure.Killed), Toll.Of(item, events, Measure.Injured));
        foreach (var fact in item.Reading.Facts)
        {
            if (fact is not Event e) Tally.Leave("no event");
            else if (e.Status != Status.Actual) Tally.Leave(ExportTally.NotActual);
            else Write(item, e, actors, dead, injured);
        }
    }

    public void Finish() => _json.Flush();

    private void Write(ExportItem item, Event e, Actors actors, Dictionary<string, double> dead, Dictionary<string, double> injured)
    {
        _json.WriteStartObject();
        _json.WriteString("id", e.Id);
        _json.WriteDate("date", e.Time?.From);
        _json.WriteDate("date_to", e.Time?.To);
        _json.WriteString("event", Vocabulary.Word(e.Type).ToUpperInvariant());
        _json.WriteString("mode", e.Mode);
        _json.WriteString("quad", Quad(e.Type));
        Write("actor", e.Actors, actors);
        Write("recipient", e.Recipients, actors);
        _json.WriteNumber("dead", dead.TryGetValue(e.Id, out var killed) ? killed : null);
        _json.WriteNumber("injured", injured.TryGetValue(e.Id, out var hurt) ? hurt : null);
        _json.WriteString("cameo", e.Cameo);
        _json.WritePlace(Cells.Point(e.Place) is null ? e.Place is null ? null : e.Place with { Latitude = null, Longitude = null } : e.Place);
        _json.WriteSource(e.Source);
        _json.WriteNumber("confidence", Math.Round(e.Confidence, 3));
        _json.WriteString("text", item.Passage(e));
        _json.WriteEvidence(e.Evidence);
        _json.WriteString("story", item.Document.Id.Value);
        _json.WriteDate("story_date", item.Document.Published);
        _json.WriteString("publisher", item.Document.Publisher);
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        output.WriteByte((byte)'\n');
        Tally.Write();
    }

    private void Write(string name, Mentions mentions, Actors actors)
    {
        _json.WriteStartArray(name);
        foreach (var mention in mentions)
        {
            _json.WriteStartObject();
            _json.WriteString("name", actors.Name(mention));
            _json.WriteString("text", mention.Text);
            _json.WriteString("id", mention.Id);
            _json.WriteString("code", mention.Code);
            _json.WriteString("country", actors.Country(mention));
            _json.WriteStrings("sectors", [.. actors.Sectors(mention)]);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    // Quad categories of the manual, chapter 3.
    private static string Quad(EventType type) => type switch
    {
        EventType.Agree or EventType.Consult or EventType.Support or EventType.Concede => "VERBAL COOPERATION",
        EventType.Cooperate or EventType.Aid or EventType.Retreat => "MATERIAL COOPERATION",
        EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => "VERBAL CONFLICT",
        _ => "MATERIAL CONFLICT",
    };
}
