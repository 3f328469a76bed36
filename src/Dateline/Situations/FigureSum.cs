namespace Dateline.Situations;

/// <summary>Bounds and history of the counts of one thing. Of each speaker only the last word counts.</summary>
internal readonly ref struct FigureSum
{
    public FigureSum(ReadOnlySpan<FigureRow> rows, long known)
    {
        if (rows.Length == 1)
        {
            (Latest, First, Low, High, Origins) = (rows[0], rows[0], rows[0].Least, rows[0].Most, 1);
            return;
        }
        var (speakers, origins, any) = (new Dictionary<(int, int), FigureRow>(), new HashSet<int>(), false);
        foreach (ref readonly var row in rows)
        {
            if (!row.Stamp.IsKnown(known)) continue;
            if (!any || row.IsNewer(Latest)) Latest = row;
            if (!any || First.IsNewer(row)) First = row;
            any = true;
            origins.Add(row.Stamp.Origin);
            var speaker = row.Speaker;
            if (speakers.TryGetValue(speaker, out var said))
            {
                // ReSharper disable once CompareOfFloatsByEqualityOperator: numbers of texts, not of sums
                if (said.Value != row.Value) Revisions++;
                if (!row.IsNewer(said)) continue;
            }
            speakers[speaker] = row;
        }
        (Low, High, Origins) = (double.MaxValue, double.MinValue, origins.Count);
        var (mostOfLeast, leastOfMost) = (double.MinValue, double.MaxValue);
        foreach (var row in speakers.Values)
        {
            Low = Math.Min(Low, row.Least);
            High = Math.Max(High, row.Most);
            mostOfLeast = Math.Max(mostOfLeast, row.Least);
            // "at least 40" leaves room above.
            leastOfMost = Math.Min(leastOfMost, double.IsNaN(row.High) && !double.IsNaN(row.Low) ? double.MaxValue : row.Most);
        }
        IsConflict = speakers.Count > 1 && mostOfLeast > leastOfMost;
    }

    public FigureRow Latest { get; }

    public FigureRow First { get; }

    public double Low { get; }

    public double High { get; }

    public int Revisions { get; }

    public int Origins { get; }

    public bool IsConflict { get; }
}
