using Dateline.Documents;

namespace Dateline.Ledger;

/// <summary>
/// A ledger's facts line by line, for ledgers larger than memory: no more than a few documents are held at a time. A fact that a later
/// line retires comes again, with its end. Goes on from where it stands as lines come. Not safe for use from many threads.
/// </summary>
/// <param name="ledger">Where the lines are.</param>
/// <param name="after">The last line that was taken in before.</param>
public sealed class LedgerFeed(ILedger ledger, long after = 0)
{
    // A reading follows its document; a batch has some documents.
    private const int Held = 64;

    private readonly Dictionary<DocumentId, DocumentHistory> _held = [];
    private readonly Queue<DocumentId> _order = [];
    private long _position = after;

    /// <summary>The lines behind those already taken in.</summary>
    /// <exception cref="LedgerException">A line is damaged; the message names it.</exception>
    public IEnumerable<ToldLine> Lines()
    {
        foreach (var line in ledger.Lines(_position))
        {
            var told = Told(line);
            _position = line.Position;
            yield return told;
        }
    }

    /// <summary>A document with all that was read from it and decided about it; null where the ledger does not have it.</summary>
    /// <exception cref="LedgerException">A line about it is damaged.</exception>
    public static DocumentHistory? Find(ILedger ledger, DocumentId document) => Guarded($"a line about {document}", () => DocumentHistory.Of(ledger.LinesOf(document)));

    private ToldLine Told(LedgerLine line) => Guarded($"line {line.Position} of the ledger", () => line.Document is { } id ? Told(line, new(id)) : new(line, null, [])
    {
        Verdict = line.Kind == LineKind.Verdict ? new(line.Position, line.Recorded, LineReader.Verdict(line, null)) : null,
        Reader = line.Kind == LineKind.Reader ? LineReader.Reader(line) : null,
    });

    /// <summary>The text of a document that the ledger has.</summary>
    /// <exception cref="LedgerException">The line that received it is damaged.</exception>
    internal static string TextOf(ILedger ledger, DocumentId document) => Guarded($"a line about {document}", () => LineReader.Document(ledger.LinesOf(document)[0]).Document.Text);

    internal static T Guarded<T>(string what, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is FormatException or ArgumentException or KeyNotFoundException)
        {
            throw new LedgerException($"{what} is damaged ({e.Message}); 'dateline verify' tells more", e);
        }
    }

    private ToldLine Told(LedgerLine line, DocumentId id)
    {
        if (line.Kind == LineKind.Document) return new(line, Hold(id, new(line)), []);
        if (!_held.TryGetValue(id, out var history))
            history = Hold(id, DocumentHistory.Of([.. ledger.LinesOf(id).TakeWhile(l => l.Position < line.Position)]) ?? throw new FormatException($"it is about {id}, which no line before it brings"));
        var before = history.Facts.Select(f => f.Retired).ToList();
        history.Apply(line);
        return new(line, history, [.. history.Facts.Where((fact, i) => i >= before.Count || fact.Retired != before[i])]) { Verdict = line.Kind == LineKind.Verdict ? history.Verdicts[^1] : null };
    }

    private DocumentHistory Hold(DocumentId document, DocumentHistory history)
    {
        _held[document] = history;
        _order.Enqueue(document);
        if (_order.Count > Held) _held.Remove(_order.Dequeue());
        return history;
    }
}
