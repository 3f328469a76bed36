using Dateline.Documents;

namespace Dateline.Ledger;

/// <summary>An open transaction of a store: what a store gives so that <see cref="LedgerWriter"/> can add to it. Disposed without a commit, it leaves nothing.</summary>
public interface ILedgerBatch : IDisposable
{
    /// <summary>The last line, those of this batch included.</summary>
    LedgerEnd End { get; }

    DocumentMark? Find(DocumentId document);

    /// <summary>As <see cref="ILedger.LinesOf"/>, with those of this batch.</summary>
    IReadOnlyList<LedgerLine> LinesOf(DocumentId document);

    /// <summary>Whether there is a line of the reader.</summary>
    bool HasReader(string id);

    /// <param name="line">It follows <see cref="End"/>.</param>
    /// <param name="words">What the search finds it by: the text of a document, or the words of each fact in their order.</param>
    void Add(LedgerLine line, IReadOnlyList<string> words);

    /// <summary>Keeps the bytes of a document, once however often they come.</summary>
    void Keep(Original original);

    /// <summary>On return all of it is kept for good.</summary>
    void Commit();
}
