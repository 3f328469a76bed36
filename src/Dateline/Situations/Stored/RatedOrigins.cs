using Dateline.Knowledge.Actors;
using Dateline.Ledger;

namespace Dateline.Situations.Stored;

/// <summary>Which origins of an index people rate as unreliable.</summary>
internal sealed class RatedOrigins
{
    private readonly string?[] _rated;

    public RatedOrigins(ActorRegistry registry, IEnumerable<LedgerVerdict> verdicts, Numbers<Origin> origins)
    {
        var ratings = new SourceRatings(registry);
        Any = ratings.Update(verdicts);
        _rated = Any ? [.. origins.All.Select(ratings.Unreliable)] : [];
    }

    /// <summary>Whether there are any.</summary>
    public bool Any { get; }

    public bool IsUnreliable(int origin) => _rated[origin] is not null;

    /// <summary>By what name each was rated, and how many facts do not count for it.</summary>
    public IReadOnlyList<(string Name, string Reason)> LeftOut(SectionReader reader, KnownDocuments documents, long known)
    {
        if (!Any) return [];
        var left = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var count in reader.Read<StoredCount>(Section.Counts))
        {
            if (count.Recorded > known || count.Retired <= known || !documents.IsKnown(count.Document)) continue;
            var document = documents.OriginOf(count.Document);
            if ((_rated[count.Origin < 0 ? document : count.Origin] ?? _rated[document]) is { } name) left[name] = left.GetValueOrDefault(name) + count.Facts;
        }
        return [.. left.Where(l => l.Value > 0).Select(l => (l.Key, SourceRatings.Said(l.Value)))];
    }
}
