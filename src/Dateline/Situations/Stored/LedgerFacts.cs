using System.Collections.Concurrent;
using Dateline.Documents;
using Dateline.Ledger;

namespace Dateline.Situations.Stored;

/// <summary>
/// Facts of a ledger, read where their words are asked for and kept at hand. Of a document that was read once and never decided about no more
/// is read than that; of any other all its lines. Safe to use from many threads.
/// </summary>
internal sealed class LedgerFacts(ILedger ledger)
{
    // Some hundred megabytes.
    private const int MostAtHand = 1 << 18;

    private readonly ConcurrentDictionary<DocumentId, Entry> _entries = [];
    private int _atHand;

    /// <summary>All that the ledger has of a document; null where it does not have it.</summary>
    public DocumentHistory? History(DocumentId document)
    {
        var entry = EntryOf(document);
        lock (entry) return entry.History ??= Keep(LedgerFeed.Find(ledger, document));
    }

    /// <summary>The facts of one key, retired ones included: of a document that was read anew there may be several.</summary>
    public IReadOnlyList<LedgerFact> Of(DocumentId document, FactKey key)
    {
        var entry = EntryOf(document);
        lock (entry)
        {
            if (!entry.Facts.ContainsKey(key)) Read(entry, document, new HashSet<FactKey> { key }, withFigures: false);
            return entry.Facts[key];
        }
    }

    /// <summary>Reads facts at once that will be asked for one by one.</summary>
    public void Read(IReadOnlyList<IGrouping<DocumentId, FactKey>> documents) => Cores.Each(documents, keys =>
    {
        var entry = EntryOf(keys.Key);
        lock (entry)
            if (keys.Where(k => !entry.Facts.ContainsKey(k)).ToHashSet() is { Count: > 0 } asked) Read(entry, keys.Key, asked, withFigures: false);
    });

    /// <summary>Some facts of a document, and all its figures, in the order in which they came.</summary>
    public IReadOnlyList<(FactKey Key, LedgerFact Fact)> WithFigures(DocumentId document, IReadOnlySet<FactKey> keys)
    {
        var entry = EntryOf(document);
        lock (entry) return Read(entry, document, keys, withFigures: true);
    }

    private Entry EntryOf(DocumentId document)
    {
        if (_atHand > MostAtHand)
        {
            _entries.Clear();
            _atHand = 0;
        }
        return _entries.GetOrAdd(document, _ => new());
    }

    private List<(FactKey Key, LedgerFact Fact)> Read(Entry entry, DocumentId document, IReadOnlySet<FactKey> keys, bool withFigures)
    {
        var found = (entry.History is null ? Once(entry, document, keys, withFigures) : null) ?? Whole(entry, keys, withFigures);
        var byKey = found.ToLookup(f => f.Key, f => f.Fact);
        foreach (var key in keys) entry.Facts.TryAdd(key, [.. byKey[key]]);
        Interlocked.Add(ref _atHand, found.Count);
        return found;
    }

    // Null where there is more than one reading, or a verdict: then facts may be retired, and what comes later may go on with what was.
    private List<(FactKey Key, LedgerFact Fact)>? Once(Entry entry, DocumentId document, IReadOnlySet<FactKey> keys, bool withFigures)
    {
        var lines = ledger.LinesOf(document);
        return LedgerFeed.Guarded($"a line about {document}", () =>
        {
            if (lines is not [var received, { Kind: LineKind.Reading } reading])
            {
                entry.History = Keep(DocumentHistory.Of(lines) ?? throw new LedgerException("the index of the situation is of another ledger; 'dateline ledger --rebuild' makes it anew"));
                return null;
            }
            var ids = keys.Where(k => k.Position == reading.Position).ToDictionary(k => k.ToString(), StringComparer.Ordinal);
            var its = entry.Document ??= LineReader.Document(received);
            return LineReader.Facts(reading, its.Document, (id, kind) => ids.ContainsKey(id) || withFigures && kind == "figure").Select(f =>
            {
                var fact = new LedgerFact(reading.Position, reading.Recorded, f, its);
                return (FactKey.Of(fact), fact);
            }).ToList();
        });
    }

    private static List<(FactKey Key, LedgerFact Fact)> Whole(Entry entry, IReadOnlySet<FactKey> keys, bool withFigures) =>
        [.. entry.History!.Facts.Select(f => (Key: FactKey.Of(f), Fact: f)).Where(f => keys.Contains(f.Key) || withFigures && f.Fact.Fact is Facts.Figure)];

    private DocumentHistory? Keep(DocumentHistory? history)
    {
        Interlocked.Add(ref _atHand, history?.Facts.Count ?? 0);
        return history;
    }

    /// <summary>What was read of a document.</summary>
    private sealed class Entry
    {
        public LedgerDocument? Document { get; set; }

        public DocumentHistory? History { get; set; }

        public Dictionary<FactKey, IReadOnlyList<LedgerFact>> Facts { get; } = [];
    }
}
