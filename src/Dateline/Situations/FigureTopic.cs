namespace Dateline.Situations;

/// <summary>All figures of one key. The tolls of one key are as many series as there are events.</summary>
internal sealed class FigureTopic(FigureKey key, KnownPlace? place)
{
    /// <summary>Counts of one event are dated within so many days of it; those without a day follow within so many.</summary>
    private const int SameEvent = 1, StillNews = 4;

    private (int Valid, long Known, int Version, FigureSeries[] Series)? _last;

    public FigureKey Key => key;

    public KnownPlace? Place { get; private set; } = place;

    public Rows<FigureRow> Rows { get; } = new();

    public void Add(KnownPlace? written, in FigureRow row)
    {
        if (written is not null) Place = Place?.Or(written) ?? written;
        Rows.Add(row);
    }

    public FigureSeries[] AsOf(int valid, long known, FigureFold fold)
    {
        if (_last is { } last && last.Valid == valid && last.Known == known && last.Version == Rows.Version) return last.Series;
        var series = new List<FigureSeries>();
        var rows = Rows.Sorted();
        var span = rows.Span;
        for (var i = 0; i < span.Length;)
        {
            if (!span[i].Stamp.IsKnown(known))
            {
                i++;
                continue;
            }
            if (span[i].Day > valid) break;
            var end = key.Kind == FigureKind.Toll ? EventEnd(span, i, known) : Until(span, i, valid);
            series.Add(fold.Series(this, rows[i..end], valid, known));
            i = end;
        }
        _last = (valid, known, Rows.Version, [.. series]);
        return _last.Value.Series;
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

    private static int Until(ReadOnlySpan<FigureRow> rows, int first, int valid)
    {
        var end = first + 1;
        while (end < rows.Length && rows[end].Day <= valid) end++;
        return end;
    }
}
