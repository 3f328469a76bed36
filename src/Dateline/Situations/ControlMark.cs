namespace Dateline.Situations;

/// <summary>Where a replay stood after some rows of a place, so that another can go on from there.</summary>
/// <param name="Rows">How many rows were played.</param>
/// <param name="Day">The day of the last of them.</param>
/// <param name="Reach">The last row that was looked at; the number of rows where it was looked for more.</param>
/// <param name="Settled">Ticks from which on all that was looked at is known as it is at last.</param>
/// <param name="Open">The holds of the day; never changed.</param>
/// <param name="Ended">How many had ended.</param>
/// <param name="Ends">When the last hold of each side ended; never changed.</param>
/// <param name="Disputed">Facts that call the place contested.</param>
/// <param name="LastChange">The day on which it last changed hands.</param>
/// <param name="Last">The last day with evidence, which may be after the day of the situation.</param>
/// <param name="IsContested">Whether it is.</param>
internal sealed record ControlMark(
    int Rows, int Day, int Reach, long Settled, OpenHold[] Open, int Ended, (int Side, int Day)[] Ends, FactKey[] Disputed, int LastChange, int Last, bool IsContested)
{
    public static ControlMark Start { get; } = new(0, int.MinValue, -1, long.MinValue, [], 0, [], [], int.MinValue / 2, int.MinValue, false);
}
