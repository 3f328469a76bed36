using Dateline.Documents;
using Dateline.Ledger;
using Dateline.Situations;

namespace Dateline.Tests.Situations;

/// <summary>Facts as the situation gets them.</summary>
internal static class KnownFacts
{
    /// <summary>The facts of a text, each with its document as the origin.</summary>
    public static IReadOnlyList<KnownFact> Read(string text, DateOnly? published, string id) => Of(Document.FromText(text, published, id: new DocumentId(id)));

    public static IReadOnlyList<KnownFact> Of(Document document)
    {
        var kept = new LedgerDocument(0, DateTimeOffset.UnixEpoch, document);
        return [.. EnglishReader.Instance.Read(document).Facts.Select(f => new KnownFact(new LedgerFact(0, DateTimeOffset.UnixEpoch, f, kept), new Origin(document.Id.Value, document.Id.Value)))];
    }
}
