using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Knowledge.Ontology;
using Dateline.Ledger;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>A review as one JSON object (docs/review.md): its canonical form, the same bytes for the same ledger and request.</summary>
public static class ReviewJson
{
    private const int Piece = 1 << 16, FactLength = 1 << 9;

    private static readonly JsonWriterOptions Form = new() { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Review review)
    {
        using var stream = new MemoryStream(review.Changes.Sum(c => c.Facts.Count) * FactLength);
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
            var cited = review.Cited([.. review.Changes.SelectMany(c => c.Facts).Concat(review.Watch.SelectMany(w => w.Facts)).Distinct()]);
            json.WriteStartArray("changes");
            foreach (var change in review.Changes)
            {
                Write(json, change, cited);
                // Left to itself it would hold all until the end.
                if (json.BytesPending > Piece) json.Flush();
            }
            json.WriteEndArray();
            json.WriteStartArray("watch");
            foreach (var finding in review.Watch) Write(json, finding, cited);
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

    private static void Write(Utf8JsonWriter json, Change change, IReadOnlyDictionary<FactKey, Citation> cited)
    {
        json.WriteStartObject();
        json.WriteString("kind", Vocabulary.Word(change.Kind));
        json.WriteString("topic", Vocabulary.Word(change.Topic));
        json.WriteString("key", change.Key);
        json.WriteString("subject", change.Subject);
        if (change.Place is { } place) Write(json, place);
        else json.WriteNull("place");
        Day(json, "day", change.Day);
        Write(json, "then", change.Then, cited);
        Write(json, "now", change.Now, cited);
        json.WriteStartArray("path");
        foreach (var point in change.Path) Write(json, null, point, cited);
        json.WriteEndArray();
        json.WriteString("grade", Vocabulary.Word(change.Grade));
        json.WriteString("reason", change.Reason);
        json.WriteStartArray("origins");
        foreach (var origin in change.Origins) json.WriteStringValue(origin.Name);
        json.WriteEndArray();
        json.WriteBoolean("minor", change.IsMinor);
        Write(json, change.Facts, cited);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WatchFinding finding, IReadOnlyDictionary<FactKey, Citation> cited)
    {
        json.WriteStartObject();
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("state", Vocabulary.Word(finding.State));
        json.WriteString("reason", finding.Reason);
        Write(json, finding.Facts, cited);
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

    private static void Write(Utf8JsonWriter json, string? name, Standing? standing, IReadOnlyDictionary<FactKey, Citation> cited)
    {
        if (standing is null)
        {
            json.WriteNull(name!);
            return;
        }
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        Day(json, "day", standing.Day);
        json.WriteString("text", standing is EffortStanding effort && cited.TryGetValue(effort.Key, out var told) && told.Actors is { } actors ? effort.TextOf(actors) : standing.Text);
        if (standing.Number is { } number) json.WriteNumber("number", number);
        if (standing is FigureStanding figure) json.WriteString("owner", figure.Owner);
        json.WriteStartArray("facts");
        foreach (var fact in standing.Facts) json.WriteStringValue(fact.ToString());
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<FactKey> facts, IReadOnlyDictionary<FactKey, Citation> cited)
    {
        json.WriteStartArray("facts");
        foreach (var key in facts)
        {
            json.WriteStartObject();
            json.WriteString("id", key.ToString());
            json.WriteNumber("position", key.Position);
            if (cited.TryGetValue(key, out var fact))
            {
                json.WriteString("origin", fact.Origin.Name);
                json.WriteString("document", fact.Document.Value);
                json.WriteString("source", fact.Source);
                json.WriteString("publisher", fact.Publisher);
                Day(json, "published", fact.Published);
                json.WriteString("words", fact.Words);
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
