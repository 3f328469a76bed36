using System.Globalization;
using System.Text.Json;
using Dateline.Documents;
using Dateline.Ledger;
using Dateline.Situations;

namespace Dateline.Tests.Situations;

/// <summary>The sample reports, read, each known from its day of publication, its publisher its origin.</summary>
internal static class SampleHistory
{
    private static readonly Lazy<IReadOnlyList<KnownFact>> Read = new(() => [.. Facts()]);

    private static readonly Lazy<SituationHistory> Folded = new(() => Fold(Read.Value));

    public static IReadOnlyList<KnownFact> All => Read.Value;

    public static SituationHistory Instance => Folded.Value;

    public static SituationHistory Fold(IEnumerable<KnownFact> facts)
    {
        var history = new SituationHistory();
        foreach (var fact in facts) history.Add(fact);
        return history;
    }

    private static readonly Lazy<Dictionary<string, KnownFact>> ById = new(() => Read.Value.DistinctBy(f => f.Known.Fact.Id).ToDictionary(f => f.Known.Fact.Id));

    /// <summary>The line of the text that a fact stands in.</summary>
    public static string Sentence(FactKey key)
    {
        var known = ById.Value[key.ToString()].Known;
        var (text, span) = (known.Document.Document.Text, known.Fact.Evidence.Excerpts[0].Span);
        var start = text.LastIndexOf('\n', span.Start) + 1;
        return text[start..(text.IndexOf('\n', span.End) is >= 0 and var end ? end : text.Length)];
    }

    private static IEnumerable<KnownFact> Facts()
    {
        var folder = Folder;
        var position = 0L;
        using var list = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "documents.json")));
        foreach (var entry in list.RootElement.EnumerateArray())
        {
            var file = entry.GetProperty("file").GetString()!;
            var published = DateOnly.ParseExact(entry.GetProperty("published").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var publisher = entry.GetProperty("publisher").GetString() ?? file;
            // As the command reads them: one sample is not in UTF-8.
            var text = new DocumentReader().ReadFile(Path.Combine(folder, file)).Document!.Text;
            var document = Document.FromText(text, published, entry.GetProperty("title").GetString(), file, publisher);
            var recorded = new DateTimeOffset(published.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
            var received = new LedgerDocument(++position, recorded, document);
            foreach (var fact in EnglishReader.Instance.Read(document).Facts)
                yield return new(new LedgerFact(++position, recorded, fact, received), new Origin(publisher.ToLowerInvariant(), publisher));
        }
    }

    private static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "Dateline.slnx"))) folder = folder.Parent;
            return Path.Combine(folder.FullName, "samples");
        }
    }
}
