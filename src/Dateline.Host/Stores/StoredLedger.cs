using System.Data.Common;
using Dateline.Documents;
using Dateline.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Dateline.Host.Stores;

/// <summary>A ledger in a database. One connection, one caller at a time: lines are read page by page, so nobody waits long.</summary>
internal sealed class StoredLedger : ILedger
{
    private const int Page = 200;

    private readonly Lock _gate = new();
    private readonly StoreEngine _engine;
    private readonly TimeProvider _time;
    private readonly LedgerContext _context;

    /// <param name="engine">The kind of database.</param>
    /// <param name="create">Whether a ledger may be made, or brought up to this version.</param>
    /// <param name="time">The clock of what was known.</param>
    /// <exception cref="LedgerException">The ledger cannot be opened; the message says what to do.</exception>
    public StoredLedger(StoreEngine engine, bool create, TimeProvider time)
    {
        (_engine, _time) = (engine, time);
        LedgerContext? context = null;
        try
        {
            context = engine.Open(create);
            StoreSchema.Prepare(context, engine, create);
        }
        catch (Exception e)
        {
            context?.Dispose();
            if (engine.Explain(e) is { } reason) throw new LedgerException(reason, e);
            throw;
        }
        _context = context;
    }

    public LedgerEnd End => Read(batch => batch.End);

    private DbConnection Connection => _context.Database.GetDbConnection();

    public IReadOnlyList<Receipt> Append(params IReadOnlyList<LedgerEntry> entries) => Guarded(() =>
    {
        using var batch = new StoreBatch(Connection, _engine.Begin(Connection), _engine);
        var receipts = new LedgerWriter(batch, _time).Add(entries);
        batch.Commit();
        return receipts;
    });

    public IEnumerable<LedgerLine> Lines(long after = 0)
    {
        while (true)
        {
            var from = after;
            var page = Guarded(() => _context.Lines.AsNoTracking().Where(l => l.Position > from).OrderBy(l => l.Position).Take(Page).ToList());
            foreach (var row in page) yield return row.ToLine();
            if (page.Count < Page) yield break;
            after = page[^1].Position;
        }
    }

    public IReadOnlyList<LedgerLine> LinesOf(DocumentId document) => Read(batch => batch.LinesOf(document));

    public DocumentMark? Find(DocumentId document) => Read(batch => batch.Find(document));

    public Original? Original(string sha256) => Guarded(() =>
        _context.Originals.AsNoTracking().FirstOrDefault(o => o.Sha256 == sha256) is { } row ? new Original(row.Sha256, row.Length, row.Compressed) : null);

    public IReadOnlyList<SearchHit> Search(string words, int limit = 20)
    {
        var query = SearchWords.Split(words);
        if (query.Count == 0) return [];
        var hits = Search(query, all: true, limit);
        return hits.Count > 0 ? hits : Search(query, all: false, limit);
    }

    /// <summary>What the database itself finds wrong.</summary>
    public IReadOnlyList<string> Damage() => Guarded(() => _engine.Damage(Connection).ToList());

    public void Dispose() => _context.Dispose();

    // Retired facts are found too and left out, so a few more are asked for.
    private IReadOnlyList<SearchHit> Search(IReadOnlyList<string> words, bool all, int limit)
    {
        var keys = Guarded(() =>
        {
            using var command = Connection.CreateCommand();
            command.CommandText = _engine.SearchSql;
            command.With("@query", _engine.Query(words, all)).With("@limit", 4L * limit + Page);
            using var rows = command.ExecuteReader();
            var found = new List<long>();
            while (rows.Read()) found.Add(rows.GetInt64(0));
            return found;
        });
        return SearchHits.Of(this, keys.Select(SearchWords.OfKey).Select(k => (At(k.Position), k.Item)), limit);
    }

    private LedgerLine? At(long position) => Guarded(() => _context.Lines.AsNoTracking().FirstOrDefault(l => l.Position == position))?.ToLine();

    private T Read<T>(Func<StoreBatch, T> read) => Guarded(() =>
    {
        using var batch = new StoreBatch(Connection, null, _engine);
        return read(batch);
    });

    private T Guarded<T>(Func<T> work)
    {
        lock (_gate)
        {
            try
            {
                return work();
            }
            catch (Exception e) when (_engine.Explain(e) is { } reason)
            {
                throw new LedgerException(reason, e);
            }
        }
    }
}
