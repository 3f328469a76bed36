using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Situations;

namespace Dateline.Host.Output;

/// <summary>A situation as one JSON object; each fact with its id, document, day and sentence.</summary>
internal static class SituationJson
{
    public static void Write(Stream stream, Situation situation, SituationEvidence evidence)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = true,
            IndentSize = 1,
            NewLine = "\n",
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new Fact(evidence) },
        };
        JsonSerializer.Serialize(stream, situation, options);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Shows a fact by its words.</summary>
    private sealed class Fact(SituationEvidence evidence) : JsonConverter<FactKey>
    {
        public override FactKey Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, FactKey value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("id", value.ToString());
            if (evidence.Of(value) is var (document, sentence))
            {
                writer.WriteString("document", document.Id.Value);
                writer.WriteString("source", document.Source);
                writer.WriteString("published", document.Published?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
                writer.WriteString("sentence", sentence);
            }
            writer.WriteEndObject();
        }
    }
}
