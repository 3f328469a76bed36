using System.Text.Json;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Json;

/// <summary>The fields of a fact and of an actor, inside an object that the caller begins and ends.</summary>
internal static class FactFields
{
    public static void WriteFields(this Utf8JsonWriter json, Fact fact)
    {
        json.WriteString("kind", fact.Kind);
        json.WriteString("id", fact.Id);
        json.WriteString("document", fact.Evidence.Document.Value);
        json.WriteBody(fact);
        json.WriteString("status", Vocabulary.Word(fact.Status));
        json.WriteTime(fact.Time);
        json.WritePlace(fact.Place);
        json.WriteSource(fact.Source);
        json.WriteNumber("confidence", Math.Round(fact.Confidence, 3));
        json.WriteEvidence(fact.Evidence);
    }

    /// <summary>Where the mentions stand, in the order in which they are written: start, length, start, length … What the contract leaves out.</summary>
    public static void WriteSpans(this Utf8JsonWriter json, Fact fact)
    {
        json.WriteStartArray("spans");
        foreach (var mention in Written(fact))
        {
            json.WriteNumberValue(mention.Span.Start);
            json.WriteNumberValue(mention.Span.Length);
        }
        json.WriteEndArray();
    }

    // The target of a position may be a plan, so it is none of its actors.
    private static IEnumerable<Mention> Written(Fact fact) => fact is Position position ? fact.Mentions.Skip(1).Prepend(position.Target).Prepend(position.Holder) : fact.Mentions;

    public static void WriteFields(this Utf8JsonWriter json, Actor actor)
    {
        json.WriteString("id", actor.Id);
        json.WriteString("name", actor.Name);
        json.WriteString("type", actor.Type is { } type ? Vocabulary.Word(type) : null);
        json.WriteString("code", actor.Code);
        json.WriteString("country", actor.Country);
        json.WriteStrings("aliases", actor.Aliases);
    }
}
