using System.Text.Json;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Facts.Json;

namespace Dateline.Ledger;

/// <summary>Reads the bodies of lines. All methods throw a <see cref="FormatException"/> where a body is not as it is written.</summary>
internal static class LineReader
{
    public static LedgerDocument Document(LedgerLine line) => Read(line, json =>
    {
        var document = new Document(new(json.Given("id")), json.Given("text"))
        {
            Title = json.Text("title"), Published = json.Day("published"), Source = json.Text("source"), Publisher = json.Text("publisher"),
            Author = json.Text("author"), Url = json.Text("url"), Notes = Strings(json, "notes"),
        };
        return new LedgerDocument(line.Position, line.Recorded, document);
    });

    /// <summary>Hash of the bytes that a document came in; null where they are not kept.</summary>
    public static string? OriginalOf(LedgerLine line) => Read(line, json => json.Text("original"));

    public static ReaderVersion Reader(LedgerLine line) => Read(line, json => ReaderVersion.Of(
        json.GetProperty("parts").EnumerateArray().Select(p => (JsonText.Read(p[0])!, JsonText.Read(p[1])!)).ToList()));

    public static LedgerReading Reading(LedgerLine line) => Read(line, json => new LedgerReading(
        line.Position, line.Recorded, line.Version!, [.. json.GetProperty("actors").EnumerateArray().Select(FactReader.ReadActor)], Strings(json, "notes")));

    public static IReadOnlyList<Fact> Facts(LedgerLine line, Document document) =>
        Read(line, json => json.GetProperty("facts").EnumerateArray().Select(f => FactReader.Read(f, document)).ToList());

    /// <summary>Some facts of a reading, cut out of its body: the others are not parsed.</summary>
    /// <param name="line">A reading.</param>
    /// <param name="isAsked">Whether a fact is read, by its id and its kind.</param>
    /// <param name="read">Reads one.</param>
    public static IReadOnlyList<T> Facts<T>(LedgerLine line, Func<ReadOnlySpan<char>, ReadOnlySpan<char>, bool> isAsked, Func<JsonElement, T> read)
    {
        var facts = new List<T>();
        foreach (var written in WrittenFact.Of(line.Body))
            if (isAsked(written.Id.Span, written.Kind.Span)) facts.Add(Read(line, written.Json, read));
        return facts;
    }

    /// <summary>Ids of the facts that a line brings, in their order: those of a reading, the correction of a verdict.</summary>
    public static IReadOnlyList<string> FactIds(LedgerLine line) => line.Kind switch
    {
        LineKind.Reading => Read(line, json => json.GetProperty("facts").EnumerateArray().Select(f => f.Given("id")).ToList()),
        LineKind.Verdict => Read(line, json => json.Object("correction") is { } fact ? new[] { fact.Given("id") } : []),
        _ => [],
    };

    /// <param name="line">A verdict.</param>
    /// <param name="document">The document of its facts; null where it names none.</param>
    public static Verdict Verdict(LedgerLine line, Document? document) => Read(line, json => new Verdict(json.Needed<VerdictAct>("act"), json.Given("by"))
    {
        Document = document?.Id, Facts = Strings(json, "facts"),
        Documents = json.TryGetProperty("documents", out _) ? [.. Strings(json, "documents").Select(d => new DocumentId(d))] : [],
        Correction = json.Object("correction") is { } fact && document is not null ? FactReader.Read(fact, document) : null,
        Source = json.Text("source"), Rating = json.Text("rating"), Note = json.Text("note"),
    });

    public static RegistryChange Registry(LedgerLine line) =>
        Read(line, json => new RegistryChange(json.Given("by"), json.Given("entries")) { Note = json.Text("note") });

    private static string[] Strings(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(s => JsonText.Read(s)!)];

    private static T Read<T>(LedgerLine line, Func<JsonElement, T> read) => Read(line, line.Body.AsMemory(), read);

    private static T Read<T>(LedgerLine line, ReadOnlyMemory<char> body, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"its body is not that of a {line.Kind.ToString().ToLowerInvariant()} line: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }
}
