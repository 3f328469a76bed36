using Dateline.Documents;

namespace Dateline.Ledger;

/// <summary>A ledger that is gone with the process: for tests, and for those who keep the lines themselves.</summary>
/// <param name="time">The clock; null for the system's.</param>
public sealed class MemoryLedger(TimeProvider? time = null) : ILedger
{
    private readonly Lock _gate = new();
    private readonly List<LedgerLine> _lines = [];
    private readonly Dictionary<string, List<LedgerLine>> _documents = [];
    private readonly HashSet<string?> _readers = [];
    private readonly Dictionary<string, Original> _originals = [];
    private readonly List<(long Key, string Words)> _index = [];

    public LedgerEnd End => At(batch => batch.End);

    public IReadOnlyList<Receipt> Append(params IReadOnlyList<LedgerEntry> entries) => At(batch =>
    {
        var receipts = new LedgerWriter(batch, time ?? TimeProvider.System).Add(entries);
        batch.Commit();
        return receipts;
    });

    public IEnumerable<LedgerLine> Lines(long after = 0)
    {
        for (var i = (int)after; ; i++)
        {
            LedgerLine line;
            lock (_gate)
            {
                if (i >= _lines.Count) yield break;
                line = _lines[i];
            }
            yield return line;
        }
    }

    public IReadOnlyList<LedgerLine> LinesOf(DocumentId document) => At(batch => batch.LinesOf(document));

    public DocumentMark? Find(DocumentId document) => At(batch => batch.Find(document));

    public Original? Original(string sha256)
    {
        lock (_gate) return _originals.GetValueOrDefault(sha256);
    }

    public IReadOnlyList<SearchHit> Search(string words, int limit = 20)
    {
        var query = SearchWords.Split(words);
        List<(LedgerLine, int, int Count)> found;
        lock (_gate)
        {
            found = [.. _index.Select(e => (SearchWords.OfKey(e.Key), Count: query.Count(w => e.Words.Contains(w, StringComparison.OrdinalIgnoreCase))))
                .Where(e => e.Count > 0).Select(e => (_lines[(int)e.Item1.Position - 1], e.Item1.Item, e.Count))];
        }
        if (found.Exists(f => f.Count == query.Count)) found.RemoveAll(f => f.Count < query.Count);
        // As the stores do: more of the words first, of these the newest.
        return SearchHits.Of(this, found.OrderByDescending(f => f.Count).ThenByDescending(f => SearchWords.Key(f.Item1.Position, f.Item2)).Select(f => ((LedgerLine?)f.Item1, f.Item2)), limit);
    }

    public void Dispose()
    {
    }

    private T At<T>(Func<Batch, T> work)
    {
        lock (_gate)
        {
            using var batch = new Batch(this);
            return work(batch);
        }
    }

    /// <summary>Gathers, and gives all at once to the ledger.</summary>
    private sealed class Batch(MemoryLedger ledger) : ILedgerBatch
    {
        private readonly List<LedgerLine> _lines = [];
        private readonly List<Original> _originals = [];
        private readonly List<(long, string)> _index = [];

        public LedgerEnd End => (_lines.Count > 0 ? _lines[^1] : ledger._lines.LastOrDefault()) is { } line ? new(line.Position, line.Recorded, line.Hash) : LedgerEnd.Empty;

        public DocumentMark? Find(DocumentId document)
        {
            var lines = LinesOf(document);
            return lines.Count == 0 ? null : new(lines[0].Version!, lines.LastOrDefault(l => l.Kind == LineKind.Reading)?.Version);
        }

        public IReadOnlyList<LedgerLine> LinesOf(DocumentId document) =>
            [.. ledger._documents.GetValueOrDefault(document.Value, []), .. _lines.Where(l => l.Document == document.Value)];

        public bool HasReader(string id) => ledger._readers.Contains(id) || _lines.Exists(l => l.Kind == LineKind.Reader && l.Version == id);

        public void Add(LedgerLine line, IReadOnlyList<string> words)
        {
            _lines.Add(line);
            foreach (var (item, text) in words.Index()) _index.Add((SearchWords.Key(line.Position, item), text));
        }

        public void Keep(Original original) => _originals.Add(original);

        public void Commit()
        {
            ledger._lines.AddRange(_lines);
            ledger._readers.UnionWith(_lines.Where(l => l.Kind == LineKind.Reader).Select(l => l.Version));
            foreach (var line in _lines.Where(l => l.Document is not null))
            {
                if (!ledger._documents.TryGetValue(line.Document!, out var lines)) ledger._documents[line.Document!] = lines = [];
                lines.Add(line);
            }
            foreach (var original in _originals) ledger._originals.TryAdd(original.Sha256, original);
            ledger._index.AddRange(_index);
        }

        public void Dispose()
        {
        }
    }
}
