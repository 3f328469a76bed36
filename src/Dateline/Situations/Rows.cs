namespace Dateline.Situations;

/// <summary>
/// The rows of one topic in their order. What has been handed out is never changed: what comes later is merged into a copy, or put behind.
/// </summary>
internal sealed class Rows<T> where T : struct, IRow<T>
{
    private T[] _items = [];
    private int _count;
    private int _sorted;

    /// <summary>Grows with every row: what was computed at another version is stale.</summary>
    public int Version { get; private set; }

    /// <summary>How many of the first rows were left as they were when rows were last sorted in.</summary>
    public int Unchanged { get; private set; }

    public void Add(in T row)
    {
        if (_count == _items.Length) Array.Resize(ref _items, Math.Max(2, _count + _count / 2));
        _items[_count++] = row;
        Version++;
    }

    /// <summary>Takes over rows that are in their order, where there are none yet.</summary>
    public void Fill(T[] rows)
    {
        (_items, _count, _sorted) = (rows, rows.Length, rows.Length);
        Version++;
    }

    public ReadOnlyMemory<T> Sorted()
    {
        if (_sorted < _count) SortIn();
        return _items.AsMemory(0, _count);
    }

    private void SortIn()
    {
        // Behind what was handed out the array is nobody else's.
        var added = _items.AsSpan(_sorted, _count - _sorted);
        if (added.Length > 1) added.Sort();
        Unchanged = Before(added[0]);
        if (Unchanged < _sorted)
        {
            var (merged, old, next) = (new T[_count], Unchanged, 0);
            _items.AsSpan(0, old).CopyTo(merged);
            for (var i = old; i < _count; i++)
                merged[i] = next == added.Length || old < _sorted && _items[old].CompareTo(added[next]) <= 0 ? _items[old++] : added[next++];
            _items = merged;
        }
        // A fact that was retired comes twice: first as it was known, then with its end.
        var kept = Unchanged;
        for (var i = Unchanged; i < _count; i++)
            if (kept > Unchanged && _items[kept - 1].CompareTo(_items[i]) == 0)
            {
                if (_items[i].Stamp.Retired < _items[kept - 1].Stamp.Retired) _items[kept - 1] = _items[i];
            }
            else _items[kept++] = _items[i];
        _sorted = _count = kept;
    }

    // How many of the sorted rows come before a row.
    private int Before(in T row)
    {
        var (low, high) = (0, _sorted);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_items[middle].CompareTo(row) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
