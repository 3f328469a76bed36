using Dateline.Documents;

namespace Dateline.Ledger;

/// <summary>
/// A ledger's facts line by line, for ledgers larger than memory: no more than a few documents are held at a time. A fact that a later
/// line retires comes again, with its end. Goes on from where it stands as lines come. Not safe for use from many threads.
/// </summary>
/// <param name="ledger">Where the lines are.</param>
public sealed class LedgerFeed(ILedger ledger)
{
    // A reading follows its document; a batch has some documents.
    private const int Held = 64;

    private readonly Dictionary<DocumentId, DocumentHistory> _held = [];
    private readonly Queue<DocumentId> _order = [];
    private long _position;

    /// <summary>The facts that lines behind those already taken in bring or retire.</summary>
    /// <exception cref="LedgerException">A line is damaged; the message names it.</exception>
    public IEnumerable<LedgerFact> Facts()
    {
        foreach (var line in ledger.Lines(_position))
        {
            var told = Told(line);
            _position = line.Position;
            foreach (var fact in told) yield return fact;
        }
    }

    /// <summary>A document with all that was read from it and decided about it until now; null where the ledger does not have it.</summary>
    /// <exception cref="LedgerException">A line is damaged.</exception>
    public DocumentHistory? Find(DocumentId document) => Guarded(0, () => DocumentHistory.Of(ledger.LinesOf(document)));

    private List<LedgerFact> Told(LedgerLine line) => Guarded<List<LedgerFact>>(line.Position, () =>
    {
        if (line.Document is not { } id) return [];
        if (line.Kind == LineKind.Document) return Hold(new(id), new(line));
        if (!_held.TryGetValue(new(id), out var history))
            Hold(new(id), history = DocumentHistory.Of([.. ledger.LinesOf(new(id)).TakeWhile(l => l.Position < line.Position)]) ?? throw new FormatException($"it is about {id}, which no line before it brings"));
        var before = history.Facts.Select(f => f.Retired).ToList();
        history.Apply(line);
        return history.Facts.Where((fact, i) => i >= before.Count || fact.Retired != before[i]).ToList();
    });

    private List<LedgerFact> Hold(DocumentId document, DocumentHistory history)
    {
        _held[document] = history;
        _order.Enqueue(document);
        if (_order.Count > Held) _held.Remove(_order.Dequeue());
        return [];
    }

    private static T Guarded<T>(long position, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is FormatException or ArgumentException or KeyNotFoundException)
        {
            throw new LedgerException($"{(position > 0 ? $"line {position} of the ledger" : "the ledger")} is damaged ({e.Message}); 'dateline verify' tells more", e);
        }
    }
}
