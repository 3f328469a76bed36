using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Situations;

namespace Dateline.Host.Output;

/// <summary>A situation as one JSON object; each fact with its id, origin, document, day and sentence.</summary>
internal static class SituationJson
{
    public static void Write(Stream stream, Situation situation, SituationEvidence evidence, IReadOnlySet<SituationSection> sections)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new Key(evidence), new Fact(evidence) },
        };
        var json = JsonSerializer.SerializeToNode(situation, options)!.AsObject();
        foreach (var section in Enum.GetValues<SituationSection>().Where(s => !sections.Contains(s))) json.Remove($"{section}".ToLowerInvariant());
        if (!sections.Contains(SituationSection.Figures)) json.Remove("reconcilable");
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = options.Encoder })) json.WriteTo(writer, options);
        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, FactKey key, KnownFact? fact, SituationEvidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("id", key.ToString());
        if (fact is not null)
        {
            var document = fact.Known.Document.Document;
            json.WriteString("origin", fact.Origin.Name);
            json.WriteString("document", document.Id.Value);
            json.WriteString("source", document.Source);
            json.WriteString("publisher", document.Publisher);
            json.WriteString("published", document.Published?.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("recorded", fact.Known.Recorded);
            json.WriteString("sentence", evidence.Sentence(fact.Known.Fact, document));
        }
        json.WriteEndObject();
    }

    /// <summary>Shows a fact by its words.</summary>
    private sealed class Key(SituationEvidence evidence) : JsonConverter<FactKey>
    {
        public override FactKey Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, FactKey value, JsonSerializerOptions options) => SituationJson.Write(writer, value, evidence.Find(value), evidence);
    }

    /// <summary>The same where the fact itself is at hand.</summary>
    private sealed class Fact(SituationEvidence evidence) : JsonConverter<KnownFact>
    {
        public override KnownFact Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, KnownFact value, JsonSerializerOptions options) =>
            SituationJson.Write(writer, new(value.Known.Position, ulong.Parse(value.Known.Fact.Id, NumberStyles.HexNumber, CultureInfo.InvariantCulture)), value, evidence);
    }
}
