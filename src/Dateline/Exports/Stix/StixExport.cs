using Dateline.Documents;
using Dateline.Exports.Areas;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Exports.Stix;

/// <summary>
/// A bundle of STIX 2.1: a report (a grouping where its day is unknown) for each document, an identity for each actor and publisher, a location for
/// each place, and a <c>dateline-fact</c> for each fact. Actors are identities and no threat actors: that somebody is malicious is for no coder to say.
/// </summary>
internal sealed class StixExport : IExport
{
    private readonly StixWriter _stix;

    public StixExport(Stream output)
    {
        _stix = new(output);
        _stix.Json.WriteStartObject();
        _stix.Json.WriteString("type", "bundle");
        _stix.Json.WriteStartArray("objects");
        Identity(StixIds.Producer, "Dateline", "system");
        Extension();
    }

    public ExportTally Tally { get; } = new();

    public void Write(ExportItem item)
    {
        if (item.Reading.Facts.Count == 0) return;
        var document = item.Document;
        if (Told(document.Publisher) is { } publisher) Identity(StixIds.Publisher(publisher), publisher, "organization");
        foreach (var actor in item.Reading.Facts.Actors) Identity(StixIds.Actor(document, actor.Id), actor.Name, Class(actor.Type), actor.Code);
        var ids = new List<string>();
        foreach (var fact in item.Reading.Facts)
        {
            Location(fact.Place);
            if (!_stix.IsNew(StixIds.Fact(fact))) continue;
            StixFact.Write(_stix, document, fact);
            ids.Add(StixIds.Fact(fact));
            Tally.Write();
        }
        Report(item, ids);
        _stix.Json.Flush();
    }

    public void Finish()
    {
        _stix.Json.WriteEndArray();
        _stix.Json.WriteString("id", StixIds.Of("bundle", string.Join('\n', _stix.Written.Order(StringComparer.Ordinal))));
        _stix.Json.WriteEndObject();
        _stix.Json.Flush();
    }

    private void Report(ExportItem item, List<string> facts)
    {
        var (json, document) = (_stix.Json, item.Document);
        var type = document.Published is null ? "grouping" : "report";
        var id = StixIds.Document(type, document.Id);
        if (!_stix.IsNew(id)) return;
        _stix.Begin(type, id, document.Published);
        json.WriteString("name", Told(document.Title) ?? document.Id.Value);
        if (document.Published is null) json.WriteString("context", "unspecified");
        else json.WriteString("published", StixWriter.Timestamp(document.Published));
        json.WriteStartArray("external_references");
        json.WriteStartObject();
        json.WriteString("source_name", Told(document.Publisher) ?? "document");
        json.WriteString("external_id", document.Id.Value);
        if (SourceUri.Address(document) is { } address) json.WriteString("url", address);
        json.WriteStartObject("hashes");
        json.WriteString("SHA-256", document.Sha256);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("object_refs");
        if (Told(document.Publisher) is { } publisher) json.WriteStringValue(StixIds.Publisher(publisher));
        foreach (var other in References(item).Concat(facts)) json.WriteStringValue(other);
        json.WriteEndArray();
        _stix.End();
    }

    private static IEnumerable<string> References(ExportItem item) => item.Reading.Facts.Actors.Select(a => StixIds.Actor(item.Document, a.Id))
        .Concat(item.Reading.Facts.Select(f => StixIds.Location(f.Place)).OfType<string>()).Distinct(StringComparer.Ordinal);

    private void Identity(string id, string name, string identityClass, string? code = null)
    {
        if (!_stix.IsNew(id)) return;
        _stix.Begin("identity", id);
        _stix.Json.WriteString("name", name);
        _stix.Json.WriteString("identity_class", identityClass);
        if (code is not null)
        {
            _stix.Json.WriteStartArray("external_references");
            _stix.Json.WriteStartObject();
            _stix.Json.WriteString("source_name", "cameo");
            _stix.Json.WriteString("external_id", code);
            _stix.Json.WriteEndObject();
            _stix.Json.WriteEndArray();
        }
        _stix.End();
    }

    private void Location(Place? place)
    {
        if (StixIds.Location(place) is not { } id || !_stix.IsNew(id)) return;
        _stix.Begin("location", id);
        _stix.Json.WriteString("name", place!.Name);
        if (Cells.Point(place) is var (latitude, longitude))
        {
            _stix.Json.WriteNumber("latitude", latitude);
            _stix.Json.WriteNumber("longitude", longitude);
        }
        if (Countries.Of(place.Country) is { } country) _stix.Json.WriteString("country", country.Alpha2);
        _stix.End();
    }

    private void Extension()
    {
        _stix.Begin("extension-definition", StixIds.Extension);
        _stix.Json.WriteString("name", "Fact read from a report");
        _stix.Json.WriteString("description", "One claim of one report, with the words that prove it.");
        _stix.Json.WriteString(
            "schema",
            "dateline-fact: kind (event, figure, statement, position, control, agreement, role, effort); classification, the word of the kind's vocabulary; "
            + "mode and cameo_code of events; agreement_name; status (actual, planned, possible, conditional, demanded, denied); summary; "
            + "actor_names, recipient_names and attributed_to_names, the words of the text, with actor_refs, recipient_refs and attributed_to_refs, identities, for those that are resolved; "
            + "value_low, value_best, value_high, qualifier, unit, denominator of figures; first_day and last_day (ISO 8601), time_text; place_name, location_ref; "
            + "evidence: start and length in UTF-16 code units of the report's text, and that text.");
        _stix.Json.WriteString("version", "1.0.0");
        _stix.Json.WriteStartArray("extension_types");
        _stix.Json.WriteStringValue("new-sdo");
        _stix.Json.WriteEndArray();
        _stix.End();
    }

    private static string? Told(string? words) => string.IsNullOrWhiteSpace(words) ? null : words;

    // identity-class-ov
    private static string Class(ActorType? type) => type switch
    {
        null => "unknown",
        ActorType.Person => "individual",
        ActorType.ArmedGroup or ActorType.Rebel or ActorType.Coalition => "group",
        ActorType.Civilian or ActorType.Population => "class",
        _ => "organization",
    };
}
