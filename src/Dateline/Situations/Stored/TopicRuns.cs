using System.Runtime.InteropServices;

namespace Dateline.Situations.Stored;

/// <summary>
/// Rows of many topics, more than memory should hold: as they come, runs of them are put aside, each with its topics in order; at the end the
/// rows of a topic are brought together.
/// </summary>
internal sealed class TopicRuns<TRow>(Spill spill) where TRow : unmanaged, IComparable<TRow>
{
    private readonly List<(Reading Read, StoredTopic<int>[] Topics)> _runs = [];
    private TRow[] _rows = [];

    private delegate void Reading(long first, Span<TRow> target);

    /// <summary>Puts a run aside.</summary>
    /// <param name="topics">Rows of each topic in their order; the topics rise.</param>
    public void Add(IEnumerable<(int Topic, ReadOnlyMemory<TRow> Rows)> topics)
    {
        var (count, stored) = (0, new List<StoredTopic<int>>());
        foreach (var (topic, rows) in topics)
        {
            if (rows.Length == 0) continue;
            stored.Add(new(topic, count, rows.Length));
            rows.Span.CopyTo(Room(count, rows.Length));
            count += rows.Length;
        }
        PutAside(_rows.AsSpan(0, count), stored);
    }

    /// <summary>Puts a run aside of rows whose order is first by topic.</summary>
    public void Add(List<TRow> rows, Func<TRow, int> topicOf)
    {
        rows.Sort();
        var all = CollectionsMarshal.AsSpan(rows);
        var stored = new List<StoredTopic<int>>();
        for (var start = 0; start < all.Length; start += stored[^1].Count)
        {
            var (topic, end) = (topicOf(all[start]), start + 1);
            while (end < all.Length && topicOf(all[end]) == topic) end++;
            stored.Add(new(topic, start, end - start));
        }
        PutAside(all, stored);
        rows.Clear();
    }

    /// <summary>The rows that an index has.</summary>
    /// <param name="topics">Where those of each topic stand; the topics rise.</param>
    public void Add(SectionReader reader, Section section, StoredTopic<int>[] topics) => _runs.Add(((first, target) => reader.Read(section, first, target), topics));

    /// <summary>All topics, rising.</summary>
    public IEnumerable<int> Topics => _runs.SelectMany(r => r.Topics).Select(t => t.Key).Distinct().Order();

    /// <summary>The rows of a topic in their order; overwritten by the next call.</summary>
    public Span<TRow> Rows(int topic)
    {
        var (count, parts) = (0, 0);
        foreach (var (read, topics) in _runs)
        {
            var at = Find(topics, topic);
            if (at < 0) continue;
            var (start, more) = (topics[at].Start, topics[at].Count);
            read(start, Room(count, more));
            count += more;
            parts++;
        }
        if (parts > 1) _rows.AsSpan(0, count).Sort();
        return _rows.AsSpan(0, count);
    }

    private Span<TRow> Room(int start, int count)
    {
        if (start + count > _rows.Length) Array.Resize(ref _rows, Math.Max(2 * _rows.Length, start + count));
        return _rows.AsSpan(start, count);
    }

    private void PutAside(ReadOnlySpan<TRow> rows, List<StoredTopic<int>> topics)
    {
        if (topics.Count > 0) _runs.Add((spill.Keep(rows).Read, [.. topics]));
    }

    private static int Find(StoredTopic<int>[] topics, int topic)
    {
        var (low, high) = (0, topics.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (topics[middle].Key < topic) low = middle + 1;
            else high = middle;
        }
        return low < topics.Length && topics[low].Key == topic ? low : -1;
    }
}
