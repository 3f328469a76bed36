using System.Collections.Concurrent;
using Dateline.Documents;
using Dateline.Facts.Json;
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
    /// <param name="documents">The facts by the number of their document.</param>
    /// <param name="idOf">The document of a number.</param>
    public void Read(IReadOnlyList<IGrouping<int, FactKey>> documents, Func<int, DocumentId> idOf) => Cores.Each(documents, keys =>
    {
        var entry = EntryOf(idOf(keys.Key));
        lock (entry)
            if (keys.Where(k => !entry.Facts.ContainsKey(k)).ToHashSet() is { Count: > 0 } asked) Read(entry, idOf(keys.Key), asked, withFigures: false);
    });

    /// <summary>Some facts of a document, and all its figures, in the order in which they came.</summary>
    public IReadOnlyList<(FactKey Key, LedgerFact Fact)> WithFigures(DocumentId document, IReadOnlySet<FactKey> keys)
    {
        var entry = EntryOf(document);
        lock (entry) return Read(entry, document, keys, withFigures: true);
    }

    /// <summary>
    /// Of facts of a document the words that carry them, which are not kept at hand. Null where the facts are at hand themselves, and where the
    /// document was not read once alone, or was decided about.
    /// </summary>
    public CarriedWords? Carried(DocumentId document, IEnumerable<FactKey> keys)
    {
        if (_entries.TryGetValue(document, out var entry))
            lock (entry)
                if (keys.All(entry.Facts.ContainsKey)) return null;
        var lines = ledger.LinesOf(document);
        if (!IsOnce(lines)) return null;
        return LedgerFeed.Guarded($"a line about {document}", () =>
        {
            var (its, reading, ids) = (LineReader.Document(lines[0]).Document, lines[1], IdsOf(keys, lines[1]));
            return new CarriedWords(its, reading.Position, reading.Recorded, LineReader.Facts(reading, (id, _) => ids.Contains(id), f => FactReader.ReadCarrier(f, its)));
        });
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
            if (!IsOnce(lines))
            {
                entry.History = Keep(DocumentHistory.Of(lines) ?? throw new LedgerException("the index of the situation is of another ledger; 'dateline ledger --rebuild' makes it anew"));
                return null;
            }
            var (reading, ids) = (lines[1], IdsOf(keys, lines[1]));
            var its = entry.Document ??= LineReader.Document(lines[0]);
            return LineReader.Facts(reading, (id, kind) => ids.Contains(id) || withFigures && kind is "figure", json =>
            {
                var fact = new LedgerFact(reading.Position, reading.Recorded, FactReader.Read(json, its.Document), its);
                return (FactKey.Of(fact), fact);
            }).ToList();
        });
    }

    private static bool IsOnce(IReadOnlyList<LedgerLine> lines) => lines is [_, { Kind: LineKind.Reading }];

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> IdsOf(IEnumerable<FactKey> keys, LedgerLine line) =>
        keys.Where(k => k.Position == line.Position).Select(k => k.ToString()).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

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
