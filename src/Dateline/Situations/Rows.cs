namespace Dateline.Situations;

/// <summary>
/// The rows of one topic in their order. What has been handed out is never changed: what comes later is merged into a copy, or put behind.
/// </summary>
internal sealed class Rows<T> where T : struct, IRow<T>
{
    private Memory<T> _items;
    private int _count;
    private int _sorted;

    /// <summary>Grows with every row: what was computed at another version is stale.</summary>
    public int Version { get; private set; }

    /// <summary>How many of the first rows were left as they were when rows were last sorted in.</summary>
    public int Unchanged { get; private set; }

    public void Add(in T row)
    {
        if (_count == _items.Length)
        {
            var more = new T[Math.Max(2, _count + _count / 2)];
            _items.CopyTo(more);
            _items = more;
        }
        _items.Span[_count++] = row;
        Version++;
    }

    /// <summary>Takes over rows that are in their order, where there are none yet.</summary>
    public void Fill(Memory<T> rows)
    {
        (_items, _count, _sorted) = (rows, rows.Length, rows.Length);
        Version++;
    }

    /// <summary>Lets all rows go.</summary>
    public void Clear()
    {
        (_items, _count, _sorted, Unchanged) = (default, 0, 0, 0);
        Version++;
    }

    public ReadOnlyMemory<T> Sorted()
    {
        if (_sorted < _count) SortIn();
        return _items[.._count];
    }

    /// <summary>Of a fact that was retired comes two rows, as it was known at first and with its end: leaves the one with its end.</summary>
    /// <param name="sorted">Rows in their order.</param>
    /// <returns>How many are left; they stand in front.</returns>
    public static int Settle(Span<T> sorted)
    {
        var kept = 0;
        for (var i = 0; i < sorted.Length; i++)
            if (kept > 0 && sorted[kept - 1].CompareTo(sorted[i]) == 0)
            {
                if (sorted[i].Stamp.Retired < sorted[kept - 1].Stamp.Retired) sorted[kept - 1] = sorted[i];
            }
            else sorted[kept++] = sorted[i];
        return kept;
    }

    private void SortIn()
    {
        // Behind what was handed out the memory is nobody else's.
        var items = _items.Span;
        var old = _sorted;
        var added = items[old.._count];
        if (added.Length > 1) added.Sort();
        Unchanged = Before(added[0]);
        if (Unchanged < old)
        {
            var (merged, first, next) = (new T[_count], Unchanged, 0);
            items[..first].CopyTo(merged);
            for (var i = Unchanged; i < _count; i++)
                merged[i] = next == added.Length || first < old && items[first].CompareTo(added[next]) <= 0 ? items[first++] : added[next++];
            _items = merged;
        }
        _sorted = _count = Unchanged + Settle(_items.Span[Unchanged.._count]);
    }

    // How many of the sorted rows come before a row.
    private int Before(in T row)
    {
        var items = _items.Span;
        var (low, high) = (0, _sorted);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (items[middle].CompareTo(row) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
