namespace Dateline.Situations;

/// <summary>Topics by key, and in an order that does not depend on arrival.</summary>
internal sealed class Ordered<TKey, TTopic>(Comparison<TTopic> compare) where TKey : notnull
{
    private const int Chunk = 1024;

    private readonly Dictionary<TKey, TTopic> _byKey = [];
    private readonly List<TTopic> _added = [];
    private TTopic[] _ordered = [];

    public TTopic Get(TKey key, Func<TTopic> make)
    {
        if (_byKey.TryGetValue(key, out var topic)) return topic;
        _byKey[key] = topic = make();
        _added.Add(topic);
        return topic;
    }

    /// <summary>All topics in their order.</summary>
    public IReadOnlyList<TTopic> All
    {
        get
        {
            Order();
            return _ordered;
        }
    }

    public TTopic? Find(TKey key) => _byKey.GetValueOrDefault(key);

    /// <summary>What each topic adds, topic after topic in their order.</summary>
    public List<TResult> Select<TResult>(Action<TTopic, List<TResult>> add)
    {
        Order();
        // Topics are apart from one another; few are done sooner by one.
        var chunks = new List<TResult>[(_ordered.Length + Chunk - 1) / Chunk];
        if (chunks.Length < 2) for (var i = 0; i < chunks.Length; i++) Fill(i);
        else Parallel.For(0, chunks.Length, Fill);
        if (chunks.Length == 1) return chunks[0];
        var all = new List<TResult>(chunks.Sum(c => c.Count));
        foreach (var chunk in chunks) all.AddRange(chunk);
        return all;

        void Fill(int chunk)
        {
            var found = chunks[chunk] = [];
            foreach (var topic in _ordered.AsSpan(chunk * Chunk, Math.Min(Chunk, _ordered.Length - chunk * Chunk))) add(topic, found);
        }
    }

    private void Order()
    {
        if (_added.Count == 0) return;
        // Those of an index come in their order.
        if (!IsOrdered()) _added.Sort(compare);
        var (merged, old, next) = (new TTopic[_byKey.Count], 0, 0);
        for (var i = 0; i < merged.Length; i++)
            merged[i] = next == _added.Count || old < _ordered.Length && compare(_ordered[old], _added[next]) <= 0 ? _ordered[old++] : _added[next++];
        _ordered = merged;
        _added.Clear();
    }

    private bool IsOrdered()
    {
        for (var i = 1; i < _added.Count; i++)
            if (compare(_added[i - 1], _added[i]) > 0) return false;
        return true;
    }
}
