using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Ledger;

namespace Dateline.Tests.Ledger;

/// <summary>Documents, readers and readings for tests of the ledger.</summary>
internal static class Samples
{
    public static readonly ReaderVersion First = ReaderVersion.Of(("code", "1"), ("words", "a")), Second = ReaderVersion.Of(("code", "2"), ("words", "a"));

    public static Document Report(string text, string source = "report.txt") => Document.FromText(text, new DateOnly(2016, 2, 3), "A title", source, "A publisher", notes: ["a note"]);

    /// <summary>A reading that claims an assault for each of the words.</summary>
    public static Intake Read(Document document, ReaderVersion reader, params string[] words) =>
        new(new Reading(document, new([.. words.Select(w => Assault(document, w))], [new Actor("a1", "Rebels") { Type = ActorType.Rebel, Aliases = ["the rebels"] }])), reader);

    public static Event Assault(Document document, string words)
    {
        var span = new TextSpan(document.Text.IndexOf(words, StringComparison.Ordinal), words.Length);
        return new(Evidence.Of(document, span), EventType.Assault) { Actors = [new(words, span) { Id = "a1" }], Confidence = 0.5 };
    }

    /// <summary>The words of the facts that hold.</summary>
    public static IEnumerable<string> Holding(ILedger ledger) => LedgerState.Of(ledger).Facts.Where(f => f.Retired is null).Select(f => $"{f.Fact.Evidence}");
}
