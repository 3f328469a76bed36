using System.Data;
using System.Data.Common;
using Dateline.Documents;
using Dateline.Ledger;

namespace Dateline.Host.Stores;

/// <summary>A ledger in a database. One connection, one caller at a time: lines are read page by page, so nobody waits long.</summary>
internal sealed class StoredLedger : ILedger
{
    private const int Page = 200, MostDropped = 6;

    private readonly Lock _gate = new();
    private readonly StoreEngine _engine;
    private readonly TimeProvider _time;
    private DbConnection _connection;
    private DbCommand? _linesOf;

    /// <param name="engine">The kind of database.</param>
    /// <param name="create">Whether a ledger may be made, or brought up to this version.</param>
    /// <param name="time">The clock of what was known.</param>
    /// <exception cref="LedgerException">The ledger cannot be opened; the message says what to do.</exception>
    public StoredLedger(StoreEngine engine, bool create, TimeProvider time)
    {
        (_engine, _time) = (engine, time);
        DbConnection? connection = null;
        try
        {
            connection = engine.Open(create);
            StoreSchema.Prepare(connection, engine, create);
        }
        catch (Exception e)
        {
            connection?.Dispose();
            if (engine.Explain(e) is { } reason) throw new LedgerException(reason, e);
            throw;
        }
        _connection = connection;
    }

    /// <summary>Where the index of the situation is kept.</summary>
    public string IndexPath => _engine.IndexPath;

    public LedgerEnd End => Read(batch => batch.End);

    public IReadOnlyList<Receipt> Append(params IReadOnlyList<LedgerEntry> entries) => Guarded(() =>
    {
        using var batch = new StoreBatch(_connection, _engine.Begin(_connection), _engine);
        var receipts = new LedgerWriter(batch, _time).Add(entries);
        batch.Commit();
        return receipts;
    });

    public IEnumerable<LedgerLine> Lines(long after = 0)
    {
        // Often only the first is asked for.
        for (var size = 1; ; size = Math.Min(Page, 8 * size))
        {
            var (from, most) = (after, size);
            var page = Read(batch => batch.Lines(from, most));
            foreach (var line in page) yield return line;
            if (page.Count < most) yield break;
            after = page[^1].Position;
        }
    }

    // Asked for thousands of documents one after another: the command stays prepared.
    public IReadOnlyList<LedgerLine> LinesOf(DocumentId document) => Guarded(() => StoreBatch.LinesOf(_linesOf ??= _connection.CreateCommand(), document));

    public DocumentMark? Find(DocumentId document) => Read(batch => batch.Find(document));

    public Original? Original(string sha256) => Read(batch => batch.Original(sha256));

    public IReadOnlyList<SearchHit> Search(string words, int limit = 20)
    {
        var query = SearchWords.Split(words);
        if (query.Count == 0) return [];
        var hits = Hits(Keys(query, all: true, limit), limit);
        // What has all but one of the words goes before what has any of them.
        if (hits.Count == 0 && query.Count is > 2 and <= MostDropped) hits = Hits(query.SelectMany((_, i) => Keys([.. query.Where((_, k) => k != i)], all: true, limit)), limit);
        return hits.Count == 0 && query.Count > 1 ? Hits(Keys(query, all: false, limit), limit) : hits;
    }

    /// <summary>What the database itself finds wrong.</summary>
    public IReadOnlyList<string> Damage() => Guarded(() => _engine.Damage(_connection).ToList());

    public void Dispose()
    {
        _linesOf?.Dispose();
        _connection.Dispose();
    }

    // A reading has many facts: its document is fetched once.
    private IReadOnlyList<SearchHit> Hits(IEnumerable<long> keys, int limit)
    {
        var lines = new Dictionary<long, LedgerLine?>();
        return SearchHits.Of(this, keys.Select(SearchWords.OfKey).Select(k => (lines.TryGetValue(k.Position, out var line) ? line : lines[k.Position] = At(k.Position), k.Item)), limit);
    }

    // Retired facts are found too and left out, so a few more are asked for. Asked only once it is reached.
    private IEnumerable<long> Keys(IReadOnlyList<string> words, bool all, int limit)
    {
        foreach (var key in Read(batch => batch.Found(_engine.Query(words, all), 4L * limit + Page))) yield return key;
    }

    private LedgerLine? At(long position) => Read(batch => batch.Lines(position - 1, 1)).FirstOrDefault(l => l.Position == position);

    private T Read<T>(Func<StoreBatch, T> read) => Guarded(() =>
    {
        using var batch = new StoreBatch(_connection, null, _engine);
        return read(batch);
    });

    private T Guarded<T>(Func<T> work)
    {
        lock (_gate)
        {
            try
            {
                if (_connection.State != ConnectionState.Open) Reconnect();
                return work();
            }
            catch (Exception e) when (_engine.Explain(e) is { } reason)
            {
                throw new LedgerException(reason, e);
            }
        }
    }

    // A server that was started anew, or a network that was away for a while: whoever asks again is answered.
    private void Reconnect()
    {
        _linesOf?.Dispose();
        _linesOf = null;
        _connection.Dispose();
        _connection = _engine.Open(create: false);
    }
}
