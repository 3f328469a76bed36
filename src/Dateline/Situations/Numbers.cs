namespace Dateline.Situations;

/// <summary>Numbers values from 0, each once.</summary>
internal sealed class Numbers<T> where T : notnull
{
    private readonly Dictionary<T, int> _numbers = [];
    private readonly List<T> _values = [];
    private volatile Func<IEnumerable<T>>? _later;

    public IReadOnlyList<T> All => Values;

    public T this[int number] => Values[number];

    public int Of(T value)
    {
        // Values that were taken over in bulk are looked up only where more come.
        for (var i = _numbers.Count; i < Values.Count; i++) _numbers.Add(_values[i], i);
        if (_numbers.TryGetValue(value, out var number)) return number;
        _values.Add(value);
        return _numbers[value] = _values.Count - 1;
    }

    /// <summary>Takes over values, each other than all before.</summary>
    public void Fill(IEnumerable<T> values) => _values.AddRange(values);

    /// <summary>Takes over values once one of them is asked for, or another comes; where there are none yet.</summary>
    public void FillLater(Func<IEnumerable<T>> values) => _later = values;

    private List<T> Values
    {
        get
        {
            // Folds that are told at once may ask at once.
            if (_later is not null)
                lock (_values)
                    if (_later is { } later)
                    {
                        _values.AddRange(later());
                        _later = null;
                    }
            return _values;
        }
    }
}
