using System.Globalization;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Situations;

namespace Dateline.Host.Output;

/// <summary>The words behind what a situation says, with where they come from at last and the document they stand in.</summary>
internal sealed class SituationEvidence(IKnownFacts known, Sentences sentences)
{
    private const int ShownDigits = 8;

    public KnownFact? Find(FactKey key) => known.Find(key);

    public string Sentence(Fact fact, Document document) => sentences.Around(document, fact.Evidence.Excerpts[0].Span);

    /// <summary>The sentence, and below it its origin, document, day and the id of the fact; empty for a line of a table.</summary>
    public string Lines(FactKey key) => known.Find(key) is { } fact ? Lines(fact) : "";

    public string Lines(KnownFact fact)
    {
        var document = fact.Known.Document.Document;
        return $"{Sentence(fact.Known.Fact, document)}\n{From(fact)} · {NameOf(document)}{Day(document.Published)} · #{fact.Known.Fact.Id[..ShownDigits]}";
    }

    /// <summary>How a document is called in a line: its file or address, else its id.</summary>
    public static string NameOf(Document document)
    {
        var name = document.Url ?? document.Source ?? document.Id.Value;
        return FactTable.OneLine(Path.IsPathRooted(name) ? Path.GetFileName(name) : name);
    }

    // "the Interior Ministry, in Sample Wire A"; a report that is its own origin is named once.
    private string From(KnownFact fact)
    {
        var document = fact.Known.Document.Document;
        if (fact.Origin.Id.StartsWith("document:", StringComparison.Ordinal)) return document.Publisher ?? "own words";
        var (origin, publisher) = (FactTable.OneLine(fact.Origin.Name), FactTable.OneLine(document.Publisher ?? known.OriginOf(document.Id).Name));
        return origin.Equals(publisher, StringComparison.OrdinalIgnoreCase) || document.Publisher is null ? origin : $"{origin}, in {publisher}";
    }

    private static string Day(DateOnly? day) => day is null ? "" : string.Create(CultureInfo.InvariantCulture, $" · {day:yyyy-MM-dd}");
}
