namespace Dateline.Situations;

/// <summary>Topics by key, and in an order that does not depend on arrival.</summary>
/// <param name="keyOf">The key of a topic.</param>
/// <param name="compare">The order; no two topics are alike in it.</param>
internal sealed class Ordered<TKey, TTopic>(Func<TTopic, TKey> keyOf, Comparison<TTopic> compare) where TKey : notnull
{
    private const int Chunk = 1024;

    private readonly Dictionary<TKey, TTopic> _byKey = [];
    private TTopic[] _ordered = [];
    private List<TTopic> _all = [];

    /// <summary>All topics in the order in which they came, as long as none was told of.</summary>
    public IReadOnlyList<TTopic> All => _all;

    public TTopic Get(TKey key, Func<TTopic> make)
    {
        if (Find(key) is { } known) return known;
        var topic = _byKey[key] = make();
        _all.Add(topic);
        return topic;
    }

    public TTopic? Find(TKey key)
    {
        // Topics that were taken over in bulk are looked up only where one is asked for.
        for (var i = _byKey.Count; i < _all.Count; i++) _byKey.Add(keyOf(_all[i]), _all[i]);
        return _byKey.GetValueOrDefault(key);
    }

    /// <summary>Takes over topics in their order, where there are none yet.</summary>
    public void Fill(TTopic[] topics)
    {
        _all.AddRange(topics);
        _ordered = topics;
    }

    /// <summary>What numbers, by arrival, all topics have in their order.</summary>
    public int[] Numbers()
    {
        var added = new int[_all.Count - _ordered.Length];
        for (var i = 0; i < added.Length; i++) added[i] = _ordered.Length + i;
        Array.Sort(added, (a, b) => compare(_all[a], _all[b]));
        var (merged, old, next) = (new int[_all.Count], 0, 0);
        for (var i = 0; i < merged.Length; i++)
            merged[i] = next == added.Length || old < _ordered.Length && compare(_all[old], _all[added[next]]) <= 0 ? old++ : added[next++];
        return merged;
    }

    /// <summary>What each topic adds, topic after topic in their order.</summary>
    public List<TResult> Select<TResult>(Action<TTopic, List<TResult>> add)
    {
        if (_ordered.Length < _all.Count)
        {
            _ordered = Array.ConvertAll(Numbers(), n => _all[n]);
            _all = [.. _ordered];
        }
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
}
