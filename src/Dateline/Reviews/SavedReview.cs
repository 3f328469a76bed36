using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Dateline.Knowledge.Ontology;
using Dateline.Ledger;

namespace Dateline.Reviews;

/// <summary>What it takes to render a review again to the byte: its request, and the hash of its canonical form (<see cref="ReviewJson"/>).</summary>
/// <param name="Request">Period and cut-offs.</param>
/// <param name="Sha256">Of the canonical form, in hex.</param>
public sealed record SavedReview(ReviewRequest Request, string Sha256)
{
    /// <summary>The form of the file: a greater one is from a newer version.</summary>
    public const int Form = 1;

    public ReviewFilter Filter { get; init; } = new();

    /// <summary>The rules that were watched, as written.</summary>
    public string? Rules { get; init; }

    public static string HashOf(Review review) => Convert.ToHexStringLower(SHA256.HashData(ReviewJson.Write(review)));

    public void Write(Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, IndentSize = 1, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("dateline_review", Form);
            json.WriteString("since", Written(Request.Since));
            json.WriteString("until", Written(Request.Until));
            ReviewJson.Write(json, "known_then", Request.Then);
            ReviewJson.Write(json, "known_now", Request.Now);
            Write(json, "countries", Filter.Countries);
            Write(json, "places", Filter.Places);
            Write(json, "topics", Filter.Topics.Select(Vocabulary.Word));
            json.WriteString("rules", Rules);
            json.WriteString("sha256", Sha256);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    /// <exception cref="FormatException">It is no saved review, or one of a newer version; the message says which.</exception>
    public static SavedReview Read(byte[] file)
    {
        try
        {
            using var json = JsonDocument.Parse(file);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("dateline_review", out var form)) throw new FormatException("this is no saved review; 'dateline review --save' writes one");
            if (form.GetInt32() > Form) throw new FormatException($"this review was saved by a newer version of dateline (form {form.GetInt32()}, this one reads {Form}); install that version");
            var request = new ReviewRequest(Day(root.GetProperty("since")), Day(root.GetProperty("until")), Cutoff(root.GetProperty("known_then")), Cutoff(root.GetProperty("known_now")));
            return new(request, root.GetProperty("sha256").GetString()!)
            {
                Filter = new()
                {
                    Countries = Words(root.GetProperty("countries")), Places = Words(root.GetProperty("places")),
                    Topics = [.. Words(root.GetProperty("topics")).Select(w => Vocabulary.TryParse<ReviewTopic>(w, out var topic) ? topic : throw new FormatException($"there is no topic '{w}'"))],
                },
                Rules = root.GetProperty("rules").GetString(),
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"the saved review is damaged ({e.Message})", e);
        }
    }

    /// <summary>Whether a ledger has the lines that the review was made from; else why not.</summary>
    public string? WrongLedger(ILedger ledger)
    {
        foreach (var cutoff in (ReadOnlySpan<Cutoff>)[Request.Then, Request.Now])
        {
            if (cutoff.End.Position == 0) continue;
            if (cutoff.End.Position > ledger.End.Position) return $"the review was made from {cutoff.End.Position} lines, and this ledger has {ledger.End.Position}: it is another ledger, or an older copy";
            var line = ledger.Lines(cutoff.End.Position - 1).First();
            if (line.Hash != cutoff.End.Hash) return $"line {cutoff.End.Position} of this ledger is not the one that the review was made from: it is another ledger";
        }
        return null;
    }

    private static Cutoff Cutoff(JsonElement json) => new(
        new(json.GetProperty("position").GetInt64(), LedgerLine.ReadTime(json.GetProperty("recorded").GetString()!), json.GetProperty("hash").GetString()!),
        json.GetProperty("published") is { ValueKind: JsonValueKind.String } day ? Day(day) : null);

    private static DateOnly Day(JsonElement json) => DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Words(JsonElement json) => [.. json.EnumerateArray().Select(e => e.GetString()!)];

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }
}
