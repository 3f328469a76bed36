namespace Dateline.Situations;

/// <summary>
/// All facts on who holds one place. The first day is played straight on. For more days they are played once as they are known at last,
/// with a mark every few rows; a day as known at a time is played from the last mark at which nothing was known otherwise.
/// </summary>
internal sealed class ControlTopic(KnownPlace place)
{
    private const int Step = 16;

    private readonly List<ControlMark> _marks = [ControlMark.Start];
    private List<Hold> _ended = [];
    private int _version;
    private bool _wasAsked;

    /// <summary>The same for all ways to write the place.</summary>
    public string Key { get; } = place.Key;

    public KnownPlace Place { get; private set; } = place;

    public Rows<ControlRow> Rows { get; } = new();

    public void Add(KnownPlace written, in ControlRow row)
    {
        var before = Place;
        Place = Place.Or(written);
        // Whose word is a party's depends on the country.
        if (Place.Country != before.Country) _marks.RemoveRange(1, _marks.Count - 1);
        Rows.Add(row);
    }

    /// <summary>Hears how a text writes the place.</summary>
    public void Write(KnownPlace written)
    {
        if (!ReferenceEquals(written, Place)) Place = Place.Or(written);
    }

    public PlaceControl? AsOf(int valid, long known, Sides sides, int staleAfter)
    {
        var (rows, mark) = (Rows.Sorted(), ControlMark.Start);
        if (_wasAsked)
        {
            if (_version != Rows.Version) PlayOn(rows, sides);
            mark = _marks.FindLast(m => m.Day <= valid && m.Settled <= known)!;
        }
        _wasAsked = true;
        var replay = new ControlReplay(rows, sides, Place.Country, known, mark, _ended);
        replay.Until(valid);
        return replay.State(Place, valid, staleAfter);
    }

    private void PlayOn(ReadOnlyMemory<ControlRow> rows, Sides sides)
    {
        _marks.RemoveAll(m => m.Reach >= Rows.Unchanged);
        var replay = new ControlReplay(rows, sides, Place.Country, Stamp.AtLast, _marks[^1], _ended);
        for (var left = rows.Length - _marks[^1].Rows; left >= Step; left -= Step)
        {
            replay.Until(int.MaxValue, Step);
            _marks.Add(replay.Mark());
        }
        (_ended, _version) = (replay.Ended, Rows.Version);
    }
}
