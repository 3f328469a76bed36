using Dateline.Documents;

namespace Dateline.Ledger;

/// <summary>
/// What is known, line after line: documents, readings, verdicts. Append-only; everything else is worked out from the lines
/// (<see cref="LedgerState"/>). Safe to use from many threads. All members throw <see cref="LedgerException"/> where the store fails.
/// </summary>
public interface ILedger : IDisposable
{
    LedgerEnd End { get; }

    /// <summary>
    /// Adds what the entries bring, all or nothing: on return every line is kept for good. What the ledger has already adds nothing.
    /// </summary>
    /// <returns>What became of each entry, in their order.</returns>
    IReadOnlyList<Receipt> Append(params IReadOnlyList<LedgerEntry> entries);

    /// <summary>The lines behind a position, in order.</summary>
    IEnumerable<LedgerLine> Lines(long after = 0);

    /// <summary>The lines about one document, in order: first the one that received it; none where the ledger does not have it.</summary>
    IReadOnlyList<LedgerLine> LinesOf(DocumentId document);

    /// <summary>What the ledger has of a document; null where it does not have it.</summary>
    DocumentMark? Find(DocumentId document);

    /// <summary>The bytes that a document came in; null where they are not kept.</summary>
    /// <param name="sha256">As in the document's line.</param>
    Original? Original(string sha256);

    /// <summary>Documents and facts that hold whose words are like these: those with all of them, else with most, else with any; of each the newest first.</summary>
    /// <param name="words">Case and endings do not count; words within quotation marks stand one after another.</param>
    /// <param name="limit">1 or more.</param>
    IReadOnlyList<SearchHit> Search(string words, int limit = 20);
}
