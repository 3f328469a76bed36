namespace Dateline.Situations;

/// <summary>The counts of one thing that follow one another, summed up: bounds and history. Of each speaker only the last word counts.</summary>
internal sealed class FigureRun
{
    // With so few rows a search among them is faster than a table.
    private const int Few = 48;

    private ReadOnlyMemory<FigureRow> _rows;
    private readonly long _known;
    private readonly int _latest = -1, _first = -1;
    private readonly bool _hasDenied;

    /// <param name="rows">The counts in their order, not all of them known.</param>
    /// <param name="end">How many rows of the topic come before its end.</param>
    /// <param name="known">Ticks until which what was recorded counts.</param>
    public FigureRun(ReadOnlyMemory<FigureRow> rows, int end, long known)
    {
        (_rows, End, _known) = (rows, end, known);
        var span = rows.Span;
        foreach (ref readonly var row in span) _hasDenied |= row.IsDenied && row.Stamp.IsKnown(known);
        if (span.Length == 1 && !_hasDenied)
        {
            (_latest, _first, Low, High, Origins) = (0, 0, span[0].Least, span[0].Most, 1);
            return;
        }
        // The newest row of each speaker, and the origins.
        Span<int> heard = span.Length <= Few ? stackalloc int[span.Length] : [];
        Span<int> origins = span.Length <= Few ? stackalloc int[span.Length] : [];
        var (speakers, names) = span.Length > Few ? (new Dictionary<(int, int), int>(), new HashSet<int>()) : (null, null);
        var count = 0;
        for (var i = 0; i < span.Length; i++)
        {
            ref readonly var row = ref span[i];
            if (!row.Stamp.IsKnown(known) || _hasDenied && IsTakenBack(span, row)) continue;
            if (_latest < 0 || row.IsNewer(span[_latest])) _latest = i;
            if (_first < 0 || span[_first].IsNewer(row)) _first = i;
            if (names is not null) names.Add(row.Stamp.Origin);
            else if (!origins[..Origins].Contains(row.Stamp.Origin)) origins[Origins++] = row.Stamp.Origin;
            var said = -1;
            if (speakers is not null) said = speakers.GetValueOrDefault(row.Speaker, -1);
            else
                for (var k = 0; k < count && said < 0; k++)
                    if (span[heard[k]].Speaker == row.Speaker) said = heard[k];
            if (said >= 0)
            {
                // ReSharper disable once CompareOfFloatsByEqualityOperator: numbers of texts, not of sums
                if (span[said].Value != row.Value) Revisions++;
                if (!row.IsNewer(span[said])) continue;
            }
            if (speakers is not null) speakers[row.Speaker] = i;
            else if (said < 0) heard[count++] = i;
            else heard[heard[..count].IndexOf(said)] = i;
        }
        if (names is not null) Origins = names.Count;
        if (speakers is not null)
        {
            heard = speakers.Values.ToArray();
            count = heard.Length;
        }
        (Low, High) = (double.MaxValue, double.MinValue);
        var (mostOfLeast, leastOfMost) = (double.MinValue, double.MaxValue);
        foreach (var i in heard[..count])
        {
            ref readonly var row = ref span[i];
            Low = Math.Min(Low, row.Least);
            High = Math.Max(High, row.Most);
            mostOfLeast = Math.Max(mostOfLeast, row.Least);
            // "at least 40" leaves room above.
            leastOfMost = Math.Min(leastOfMost, double.IsNaN(row.High) && !double.IsNaN(row.Low) ? double.MaxValue : row.Most);
        }
        IsConflict = count > 1 && mostOfLeast > leastOfMost;
    }

    /// <summary>Whether nothing is left of it: all that was counted has been taken back.</summary>
    public bool IsEmpty => _latest < 0;

    /// <summary>How many rows of the topic come before its end.</summary>
    public int End { get; }

    /// <summary>Ticks from which on it is known as it is at last.</summary>

    public long Settled { get; }

    public int Day => _rows.Span[0].Day;

    public ref readonly FigureRow Latest => ref _rows.Span[_latest];

    public ref readonly FigureRow First => ref _rows.Span[_first];

    public double Low { get; }

    public double High { get; }

    public int Revisions { get; }

    public int Origins { get; }

    public bool IsConflict { get; }

    // "36 were killed, not 39": 39 does not count any more, and the denial is no count.
    private bool IsTakenBack(ReadOnlySpan<FigureRow> rows, in FigureRow row)
    {
        if (row.IsDenied) return true;
        foreach (ref readonly var other in rows)
            // ReSharper disable once CompareOfFloatsByEqualityOperator: numbers of texts, not of sums
            if (other.IsDenied && other.Value == row.Value && other.Stamp.Published >= row.Stamp.Published && other.Stamp.IsKnown(_known)) return true;
        return false;
    }

    /// <summary>Goes on with a copy of the topic's rows, so that the one before need not be kept.</summary>
    public void MoveTo(ReadOnlyMemory<FigureRow> rows) => _rows = rows[(End - _rows.Length)..End];

    /// <summary>The counts that are known.</summary>
    public List<FigureRow> Known()
    {
        var known = new List<FigureRow>(_rows.Length);
        foreach (ref readonly var row in _rows.Span)
            if (row.Stamp.IsKnown(_known) && !(_hasDenied && row.IsDenied)) known.Add(row);
        return known;
    }
}
