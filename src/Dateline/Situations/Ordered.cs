namespace Dateline.Situations;

/// <summary>Topics by key, and in an order that does not depend on arrival.</summary>
internal sealed class Ordered<TKey, TTopic>(Comparison<TTopic> compare) where TKey : notnull
{
    private readonly Dictionary<TKey, TTopic> _byKey = [];
    private TTopic[] _ordered = [];

    public TTopic Get(TKey key, Func<TTopic> make)
    {
        if (!_byKey.TryGetValue(key, out var topic)) _byKey[key] = topic = make();
        return topic;
    }

    /// <summary>What each topic comes to, topic after topic in their order.</summary>
    public List<TResult> Select<TResult>(Func<TTopic, IReadOnlyList<TResult>> of)
    {
        if (_ordered.Length < _byKey.Count)
        {
            _ordered = [.. _byKey.Values];
            Array.Sort(_ordered, compare);
        }
        // Topics are apart from one another; few are done sooner by one.
        var found = new IReadOnlyList<TResult>[_ordered.Length];
        if (found.Length < 500) for (var i = 0; i < found.Length; i++) found[i] = of(_ordered[i]);
        else Parallel.For(0, found.Length, i => found[i] = of(_ordered[i]));
        var all = new List<TResult>(found.Sum(f => f.Count));
        foreach (var results in found) all.AddRange(results);
        return all;
    }
}
