using Dateline.Documents;
using Dateline.Facts;

namespace Dateline.Ledger;

/// <summary>What the lines of a ledger add up to: a pure function of them. Goes on from where it stands as lines come. Not safe to use from several threads.</summary>
public sealed class LedgerState
{
    private readonly Dictionary<DocumentId, DocumentHistory> _histories = [];
    private readonly Dictionary<string, ReaderVersion> _readers = [];
    private readonly List<LedgerVerdict> _verdicts = [];
    private readonly List<RegistryChange> _changes = [];

    /// <summary>The last line that is in it.</summary>
    public LedgerEnd End { get; private set; } = LedgerEnd.Empty;

    /// <summary>The documents in the order in which they were received.</summary>
    public IReadOnlyCollection<DocumentHistory> Documents => _histories.Values;

    /// <summary>The facts of all documents, retired ones included.</summary>
    public IEnumerable<LedgerFact> Facts => _histories.Values.SelectMany(h => h.Facts);

    /// <summary>The readers by id.</summary>
    public IReadOnlyDictionary<string, ReaderVersion> Readers => _readers;

    /// <summary>All verdicts in their order, those about one document too.</summary>
    public IReadOnlyList<LedgerVerdict> Verdicts => _verdicts;

    /// <summary>Changes of the registry in their order.</summary>
    public IReadOnlyList<RegistryChange> RegistryChanges => _changes;

    /// <exception cref="LedgerException">A line is damaged; the message names it.</exception>
    public static LedgerState Of(ILedger ledger)
    {
        var state = new LedgerState();
        state.Update(ledger);
        return state;
    }

    public DocumentHistory? Find(DocumentId document) => _histories.GetValueOrDefault(document);

    /// <summary>The facts that were known and held at a moment of the clock of what we knew.</summary>
    public IEnumerable<LedgerFact> FactsAsOf(DateTimeOffset recorded) =>
        Facts.Where(f => f.Recorded <= recorded && !(f.Retired <= recorded));

    /// <summary>Takes in the lines that were added since.</summary>
    /// <param name="ledger">Where the lines are.</param>
    /// <param name="until">The last line taken in.</param>
    /// <exception cref="LedgerException">A line is damaged; the message names it.</exception>
    public void Update(ILedger ledger, long until = long.MaxValue)
    {
        foreach (var line in ledger.Lines(End.Position).TakeWhile(l => l.Position <= until))
            End = LedgerFeed.Guarded($"line {line.Position} of the ledger", () =>
            {
                Apply(line);
                return new LedgerEnd(line.Position, line.Recorded, line.Hash);
            });
    }

    private void Apply(LedgerLine line)
    {
        switch (line.Kind)
        {
            case LineKind.Document: _histories.Add(new(line.Document!), new(line)); break;
            case LineKind.Reader: _readers[line.Version!] = LineReader.Reader(line); break;
            case LineKind.Registry: _changes.Add(LineReader.Registry(line)); break;
            case LineKind.Verdict when line.Document is null: _verdicts.Add(new(line.Position, line.Recorded, LineReader.Verdict(line, null))); break;
            default: ApplyToDocument(line); break;
        }
    }

    private void ApplyToDocument(LedgerLine line)
    {
        var history = _histories[new(line.Document!)];
        history.Apply(line);
        if (line.Kind == LineKind.Verdict) _verdicts.Add(history.Verdicts[^1]);
    }
}
