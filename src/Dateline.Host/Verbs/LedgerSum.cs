using Dateline.Facts;
using Dateline.Host.Stores;
using Dateline.Ledger;

namespace Dateline.Host.Verbs;

/// <summary>What a ledger holds, counted line by line: no more of it is in memory than what is counted.</summary>
internal sealed class LedgerSum
{
    private readonly Dictionary<string, string> _lastReaders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReaderVersion> _readers = new(StringComparer.Ordinal);

    public LedgerSum(StoredLedger ledger, Action<long> done)
    {
        foreach (var told in new LedgerFeed(ledger).Lines())
        {
            var (line, history, facts) = told;
            Lines = line.Position;
            if (line.Kind == LineKind.Document)
            {
                Documents++;
                if (history!.Document.Document.Published is { } day) Published = Wider(Published, day);
            }
            else if (line.Kind == LineKind.Reading) _lastReaders[line.Document!] = line.Version!;
            if (told.Reader is { } reader) _readers[reader.Id] = reader;
            if (told.Verdict is { } verdict) Verdicts.Add(verdict);
            Recorded = Wider(Recorded, DateOnly.FromDateTime(line.Recorded.UtcDateTime));
            foreach (var fact in facts)
            {
                var isNew = fact.Position == line.Position;
                Kinds[fact.Fact.Kind] = Kinds.GetValueOrDefault(fact.Fact.Kind) + (isNew ? 1 : -1);
                if (!isNew) Retired++;
            }
            done(line.Position);
        }
    }

    public long Lines { get; }

    public int Documents { get; }

    public int Unread => Documents - _lastReaders.Count;

    public long Retired { get; }

    /// <summary>Facts that hold, by kind.</summary>
    public Dictionary<string, long> Kinds { get; } = new(StringComparer.Ordinal);

    public List<LedgerVerdict> Verdicts { get; } = [];

    public (DateOnly First, DateOnly Last)? Published { get; }

    public (DateOnly First, DateOnly Last)? Recorded { get; }

    /// <summary>How many documents each reader read last.</summary>
    public IEnumerable<(ReaderVersion Reader, int Documents)> ReadBy => _lastReaders.Values.GroupBy(r => r).Select(g => (_readers[g.Key], g.Count())).OrderByDescending(r => r.Item2);

    private static (DateOnly, DateOnly) Wider((DateOnly First, DateOnly Last)? days, DateOnly day) =>
        days is not { } known ? (day, day) : (day < known.First ? day : known.First, day > known.Last ? day : known.Last);
}
