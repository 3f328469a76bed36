namespace Dateline.Situations;

/// <summary>
/// The rows of one topic in their order. What has been handed out is never changed: what comes later is sorted into a copy.
/// </summary>
internal sealed class Rows<T> where T : struct, IRow<T>
{
    private T[] _items = [];
    private int _count;
    private int _sorted;

    /// <summary>Grows with every row: what was computed at another version is stale.</summary>
    public int Version { get; private set; }

    public void Add(in T row)
    {
        if (_count == _items.Length) Array.Resize(ref _items, Math.Max(2, _count + _count / 2));
        _items[_count++] = row;
        Version++;
    }

    public ReadOnlyMemory<T> Sorted()
    {
        if (_sorted < _count)
        {
            var items = _items.AsSpan(0, _count).ToArray();
            Array.Sort(items);
            // A fact that was retired comes twice: first as it was known, then with its end.
            var kept = 0;
            foreach (ref readonly var row in items.AsSpan())
            {
                if (kept > 0 && items[kept - 1].CompareTo(row) == 0)
                {
                    if (row.Stamp.Retired < items[kept - 1].Stamp.Retired) items[kept - 1] = row;
                }
                else items[kept++] = row;
            }
            (_items, _count, _sorted) = (items, kept, kept);
        }
        return _items.AsMemory(0, _count);
    }
}
