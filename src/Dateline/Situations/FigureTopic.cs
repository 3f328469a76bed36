namespace Dateline.Situations;

/// <summary>
/// All figures of one key. The tolls of one key are as many series as there are events. The first day is summed up straight on. For more
/// days they are summed up once as they are known at last; as known at a time, only what was known otherwise, and what comes after it, again.
/// </summary>
internal sealed class FigureTopic(FigureKey key, KnownPlace? place)
{
    /// <summary>Counts of one event are dated within so many days of it; those without a day follow within so many.</summary>
    private const int SameEvent = 1, StillNews = 4;

    private List<Toll>? _tolls;
    private int _version;
    private long _settled = long.MinValue;
    private FigureRun? _last;
    private bool _wasAsked;

    public FigureKey Key => key;

    public KnownPlace? Place { get; private set; } = place;

    public Rows<FigureRow> Rows { get; } = new();

    public void Add(KnownPlace? written, in FigureRow row)
    {
        if (written is not null) Place = Place?.Or(written) ?? written;
        Rows.Add(row);
    }

    /// <summary>Hears how a text writes the place.</summary>
    public void Write(KnownPlace written) => Place = Place?.Or(written) ?? written;

    public void AsOf(int valid, long known, List<FoundFigure> found)
    {
        var rows = Rows.Sorted();
        if (key.Kind != FigureKind.Toll)
        {
            if (Whole(rows, valid, known) is { IsEmpty: false } whole) found.Add(new(this, whole, Place));
            return;
        }
        if (!_wasAsked)
        {
            _wasAsked = true;
            Add(rows, 0, valid, known, found);
            return;
        }
        var last = default(FigureRun);
        foreach (var run in SummedUp(rows))
        {
            // What is not known any more may come before it.
            if (run.Settled > known) break;
            if (run.Day > valid) return;
            if (!run.Run.IsEmpty) found.Add(new(this, run.Run, Place));
            last = run.Run;
        }
        var end = last?.End ?? 0;
        if (known >= _settled || end == rows.Length || rows.Span[end].Day > valid) return;
        Add(rows, end, valid, known, found);
    }

    private void Add(ReadOnlyMemory<FigureRow> rows, int start, int valid, long known, List<FoundFigure> found)
    {
        var span = rows.Span;
        for (var i = start; i < span.Length && span[i].Day <= valid;)
        {
            if (!span[i].Stamp.IsKnown(known))
            {
                i++;
                continue;
            }
            var end = EventEnd(span, i, known);
            var run = new FigureRun(rows[i..end], end, known);
            if (!run.IsEmpty) found.Add(new(this, run, Place));
            i = end;
        }
    }

    private List<Toll> SummedUp(ReadOnlyMemory<FigureRow> rows)
    {
        _tolls ??= [];
        if (_version == Rows.Version) return _tolls;
        _version = Rows.Version;
        // Where a run ends is told by the row behind it.
        _tolls.RemoveAll(toll => toll.Run.End >= Rows.Unchanged);
        foreach (var toll in _tolls) toll.Run.MoveTo(rows);
        _tolls.AddRange(Runs(rows, _tolls));
        _tolls.TrimExcess();
        _settled = long.MinValue;
        foreach (ref readonly var row in rows.Span) _settled = Math.Max(_settled, row.Stamp.Settled);
        return _tolls;
    }

    // Those behind the ones that are summed up, as they are known at last.
    private static List<Toll> Runs(ReadOnlyMemory<FigureRow> rows, List<Toll> before)
    {
        var span = rows.Span;
        var (runs, start, settled) = before.Count > 0 ? (new List<Toll>(), before[^1].Run.End, before[^1].Settled) : ([], 0, long.MinValue);
        for (var i = start; i < span.Length;)
        {
            settled = Math.Max(settled, span[i].Stamp.Settled);
            if (!span[i].Stamp.IsKnown(Stamp.AtLast))
            {
                i++;
                continue;
            }
            var end = EventEnd(span, i, Stamp.AtLast);
            // The row behind it ends it.
            foreach (ref readonly var row in span[i..Math.Min(end + 1, span.Length)]) settled = Math.Max(settled, row.Stamp.Settled);
            runs.Add(new(span[i].Day, settled, new(rows[i..end], end, Stamp.AtLast)));
            i = end;
        }
        return runs;
    }

    // A stock and a count since a day are one series, of all rows until the day.
    private FigureRun? Whole(ReadOnlyMemory<FigureRow> rows, int valid, long known)
    {
        var span = rows.Span;
        var (first, end, settled) = (-1, 0, long.MinValue);
        for (; end < span.Length && span[end].Day <= valid; end++)
        {
            settled = Math.Max(settled, span[end].Stamp.Settled);
            if (first < 0 && span[end].Stamp.IsKnown(known)) first = end;
        }
        if (first < 0) return null;
        if (settled <= known && _version == Rows.Version && _last?.End == end) return _last;
        var run = new FigureRun(rows[first..end], end, known);
        if (settled <= known) (_last, _version) = (run, Rows.Version);
        return run;
    }

    private static int EventEnd(ReadOnlySpan<FigureRow> rows, int first, long known)
    {
        var end = first + 1;
        for (; end < rows.Length; end++)
        {
            ref readonly var row = ref rows[end];
            if (row.Stamp.IsKnown(known) && row.Day - rows[first].Day > (row.IsDated && rows[first].IsDated ? SameEvent : StillNews)) break;
        }
        return end;
    }

    /// <summary>A run with what decides whether it counts, so that the others need not be looked at.</summary>
    /// <param name="Day">Its first day.</param>
    /// <param name="Settled">Ticks from which on it is known as it is at last.</param>
    /// <param name="Run">The run.</param>
    private readonly record struct Toll(int Day, long Settled, FigureRun Run);
}
