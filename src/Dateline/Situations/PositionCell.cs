namespace Dateline.Situations;

/// <summary>All that one side was told to stand for on one issue.</summary>
/// <param name="Number">The side's number.</param>
/// <param name="Holder">The side.</param>
/// <param name="Issue">On what.</param>
internal sealed record PositionCell(int Number, Side Holder, string Issue)
{
    /// <summary>The first day of its rows.</summary>
    public int First { get; private set; } = int.MaxValue;

    public Rows<PositionRow> Rows { get; } = new();

    /// <summary>Takes over rows that are in their order.</summary>
    public void Fill(Memory<PositionRow> rows)
    {
        First = rows.Span[0].Day;
        Rows.Fill(rows);
    }

    public void Add(in PositionRow row)
    {
        First = Math.Min(First, row.Day);
        Rows.Add(row);
    }
}
