using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Knowledge.Ontology;
using Dateline.Ledger;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>A review as one JSON object (docs/review.md): its canonical form, the same bytes for the same ledger and request.</summary>
public static class ReviewJson
{
    private static readonly JsonWriterOptions Form = new() { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Review review)
    {
        using var stream = new MemoryStream();
        Write(stream, review);
        return stream.ToArray();
    }

    public static void Write(Stream stream, Review review)
    {
        using (var json = new Utf8JsonWriter(stream, Form))
        {
            json.WriteStartObject();
            json.WriteString("kind", "review");
            Day(json, "since", review.Request.Since);
            Day(json, "until", review.Request.Until);
            Write(json, "known_then", review.Request.Then);
            Write(json, "known_now", review.Request.Now);
            json.WriteStartObject("counts");
            json.WriteNumber("documents_then", review.Counts.DocumentsThen);
            json.WriteNumber("documents_now", review.Counts.DocumentsNow);
            json.WriteNumber("repeated", review.Counts.Repeated);
            foreach (var kind in Enum.GetValues<ChangeKind>()) json.WriteNumber(Vocabulary.Word(kind), review.Changes.Count(c => c.Kind == kind));
            json.WriteEndObject();
            if (review.Limits.Count > 0)
            {
                json.WriteStartArray("limits");
                foreach (var limit in review.Limits)
                {
                    json.WriteStartObject();
                    json.WriteString("subjects", limit.Subjects);
                    json.WriteNumber("told", limit.Told);
                    json.WriteNumber("looked_at", limit.LookedAt);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            review.Read(review.Changes.SelectMany(c => c.Facts).Concat(review.Watch.SelectMany(w => w.Facts)));
            json.WriteStartArray("changes");
            foreach (var change in review.Changes) Write(json, change, review);
            json.WriteEndArray();
            json.WriteStartArray("watch");
            foreach (var finding in review.Watch) Write(json, finding, review);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    internal static void Write(Utf8JsonWriter json, string name, Cutoff cutoff)
    {
        json.WriteStartObject(name);
        json.WriteNumber("position", cutoff.End.Position);
        json.WriteString("hash", cutoff.End.Hash);
        json.WriteString("recorded", LedgerLine.Write(cutoff.End.Recorded));
        Day(json, "published", cutoff.Published);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Change change, Review review)
    {
        json.WriteStartObject();
        json.WriteString("kind", Vocabulary.Word(change.Kind));
        json.WriteString("topic", Vocabulary.Word(change.Topic));
        json.WriteString("key", change.Key);
        json.WriteString("subject", change.Subject);
        if (change.Place is { } place) Write(json, place);
        else json.WriteNull("place");
        Day(json, "day", change.Day);
        Write(json, "then", change.Then);
        Write(json, "now", change.Now);
        json.WriteStartArray("path");
        foreach (var point in change.Path) Write(json, null, point);
        json.WriteEndArray();
        json.WriteString("grade", Vocabulary.Word(change.Grade));
        json.WriteString("reason", change.Reason);
        json.WriteStartArray("origins");
        foreach (var origin in change.Origins) json.WriteStringValue(origin.Name);
        json.WriteEndArray();
        json.WriteBoolean("minor", change.IsMinor);
        Write(json, change.Facts, review);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WatchFinding finding, Review review)
    {
        json.WriteStartObject();
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("state", Vocabulary.Word(finding.State));
        json.WriteString("reason", finding.Reason);
        Write(json, finding.Facts, review);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, KnownPlace place)
    {
        json.WriteStartObject("place");
        json.WriteString("name", place.Name);
        json.WriteString("country", place.Country);
        if (place.GeoNameId is { } id) json.WriteNumber("geoname_id", id);
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteNumber("latitude", latitude);
            json.WriteNumber("longitude", longitude);
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string? name, Standing? standing)
    {
        if (standing is null)
        {
            json.WriteNull(name!);
            return;
        }
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        Day(json, "day", standing.Day);
        json.WriteString("text", standing.Text);
        if (standing.Number is { } number) json.WriteNumber("number", number);
        if (standing is FigureStanding figure) json.WriteString("owner", figure.Owner);
        json.WriteStartArray("facts");
        foreach (var fact in standing.Facts) json.WriteStringValue(fact.ToString());
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<FactKey> facts, Review review)
    {
        json.WriteStartArray("facts");
        foreach (var key in facts)
        {
            json.WriteStartObject();
            json.WriteString("id", key.ToString());
            json.WriteNumber("position", key.Position);
            if (review.Find(key) is { } fact)
            {
                var document = fact.Known.Document.Document;
                json.WriteString("origin", fact.Origin.Name);
                json.WriteString("document", document.Id.Value);
                json.WriteString("source", document.Source);
                json.WriteString("publisher", document.Publisher);
                Day(json, "published", document.Published);
                json.WriteString("words", fact.Known.Fact.Evidence.Excerpts[0].Text);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } given) json.WriteString(name, given.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        else json.WriteNull(name);
    }
}
