namespace Dateline.Situations;

/// <summary>The holds on one place while its facts are played: those of the day, those that have ended, and when each side's last one did.</summary>
/// <param name="sides">Who holds.</param>
/// <param name="from">Where to go on from.</param>
/// <param name="ended">The holds that had ended until there, and perhaps more.</param>
internal sealed class PlaceHolds(Sides sides, ControlMark from, List<Hold> ended)
{
    private readonly List<OpenHold> _open = [.. from.Open.Select(h => h.Copy())];
    private readonly List<Hold> _ended = ended.GetRange(0, from.Ended);
    private (int Side, int Day)[] _ends = from.Ends;

    /// <summary>Of the day, in no order.</summary>
    public List<OpenHold> Open => _open;

    /// <summary>Those that have ended, in their order.</summary>
    public List<Hold> Ended => _ended;

    /// <summary>When the last hold of each side ended; never changed.</summary>
    public (int Side, int Day)[] Ends => _ends;

    /// <summary>What a side holds, be it a part; null where it holds nothing.</summary>
    public OpenHold? Of(int side)
    {
        foreach (var hold in _open)
            if (hold.Side == side) return hold;
        return null;
    }

    /// <summary>A side's hold on the whole; null where it has none.</summary>
    public OpenHold? Whole(int side)
    {
        foreach (var hold in _open)
            if (hold.IsWhole && hold.Side == side) return hold;
        return null;
    }

    /// <summary>The day on which a side's last hold ended; null where none has.</summary>
    public int? EndOf(int side)
    {
        foreach (var (other, day) in _ends)
            if (other == side) return day;
        return null;
    }

    public OpenHold Begin(in ControlRow row, int side, bool whole, bool byParty)
    {
        var hold = new OpenHold(side, row.Day, whole);
        hold.Add(row, row.Last, byParty);
        _open.Add(hold);
        return hold;
    }

    /// <summary>Ends those of which something is so.</summary>
    public void End(int day, Func<OpenHold, bool> which)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
            if (which(_open[i])) End(_open[i], day);
    }

    /// <summary>The holds of the day: the whole first, then the oldest.</summary>
    public Hold[] Close()
    {
        if (_open.Count > 1) _open.Sort(InOrder);
        var closed = new Hold[_open.Count];
        for (var i = 0; i < closed.Length; i++) closed[i] = _open[i].Close(sides, null);
        return closed;
    }

    private void End(OpenHold hold, int day)
    {
        _ended.Add(hold.Close(sides, day));
        Note(hold.Side, day);
        _open.Remove(hold);
    }

    /// <summary>Notes that a side held it until a day, be it that nothing was told of its hold before.</summary>
    public void Note(int side, int day)
    {
        // Marks share it, so it is copied.
        var at = Array.FindIndex(_ends, e => e.Side == side);
        _ends = at < 0 ? [.. _ends, (side, day)] : [.. _ends];
        if (at >= 0) _ends[at].Day = day;
    }

    private int InOrder(OpenHold a, OpenHold b)
    {
        var order = b.IsWhole.CompareTo(a.IsWhole);
        if (order == 0) order = a.From.CompareTo(b.From);
        return order != 0 ? order : string.CompareOrdinal(sides[a.Side].Key, sides[b.Side].Key);
    }
}
