using System.Text.Json;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Exports.Stix;

/// <summary>
/// A fact as an object of its own, as STIX 2.1 has it for what it does not know: type <c>dateline-fact</c>, bound to an extension
/// definition of type <c>new-sdo</c>. What a fact does not have is left out: STIX has no nulls.
/// </summary>
internal static class StixFact
{
    public const string Type = "dateline-fact";

    public static void Write(StixWriter stix, Document document, Fact fact)
    {
        var json = stix.Json;
        stix.Begin(Type, StixIds.Fact(fact), document.Published);
        json.WriteNumber("confidence", (int)Math.Round(100 * Math.Clamp(fact.Confidence, 0, 1)));
        json.WriteString("kind", fact.Kind);
        json.WriteString("classification", FactSides.Word(fact));
        if (fact is Event { Mode: { } mode }) json.WriteString("mode", mode);
        if (fact is Event { Cameo: { } cameo }) json.WriteString("cameo_code", cameo);
        if (fact is Agreement agreement) json.WriteString("agreement_name", agreement.Name);
        json.WriteString("status", Vocabulary.Word(fact.Status));
        json.WriteString("summary", FactWords.Of(fact));
        var (who, whom) = FactSides.Of(fact);
        Actors(stix, document, "actor", who);
        Actors(stix, document, "recipient", whom);
        if (fact is Figure figure) Write(json, figure);
        if (fact.Time is { } time) Write(json, time);
        if (fact.Place is { } place) json.WriteString("place_name", place.Name);
        if (StixIds.Location(fact.Place) is { } location) json.WriteString("location_ref", location);
        if (fact.Source is { } source) Actors(stix, document, "attributed_to", [source.Actor]);
        json.WriteStartArray("evidence");
        foreach (var excerpt in fact.Evidence.Excerpts)
        {
            json.WriteStartObject();
            json.WriteNumber("start", excerpt.Span.Start);
            json.WriteNumber("length", excerpt.Span.Length);
            json.WriteString("text", excerpt.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("extensions");
        json.WriteStartObject(StixIds.Extension);
        json.WriteString("extension_type", "new-sdo");
        json.WriteEndObject();
        json.WriteEndObject();
        stix.End();
    }

    private static void Actors(StixWriter stix, Document document, string name, Mentions mentions)
    {
        if (mentions.Count == 0) return;
        var json = stix.Json;
        json.WriteStartArray($"{name}_names");
        foreach (var mention in mentions) json.WriteStringValue(mention.Text);
        json.WriteEndArray();
        var known = mentions.Select(m => m.Id).OfType<string>().Select(id => StixIds.Actor(document, id)).Where(stix.IsWritten).Distinct(StringComparer.Ordinal).ToArray();
        if (known.Length == 0) return;
        json.WriteStartArray($"{name}_refs");
        foreach (var id in known) json.WriteStringValue(id);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Figure figure)
    {
        if (figure.Low is { } low) json.WriteNumber("value_low", low);
        if (figure.Best is { } best) json.WriteNumber("value_best", best);
        if (figure.High is { } high) json.WriteNumber("value_high", high);
        json.WriteString("qualifier", Vocabulary.Word(figure.Qualifier));
        if (figure.Unit is { Length: > 0 } unit) json.WriteString("unit", unit);
        if (figure.Of is { Length: > 0 } of) json.WriteString("denominator", of);
    }

    private static void Write(Utf8JsonWriter json, Time time)
    {
        if (time.From is { } from) json.WriteString("first_day", Cells.Day(from));
        if (time.To is { } to) json.WriteString("last_day", Cells.Day(to));
        if (time.Text.Length > 0) json.WriteString("time_text", time.Text);
    }
}
