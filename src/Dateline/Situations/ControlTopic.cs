namespace Dateline.Situations;

/// <summary>All facts on who holds one place.</summary>
internal sealed class ControlTopic(KnownPlace place)
{
    private (int Valid, long Known, int Stale, int Version, PlaceControl? State)? _last;

    public KnownPlace Place { get; private set; } = place;

    public Rows<ControlRow> Rows { get; } = new();

    public void Add(KnownPlace written, in ControlRow row)
    {
        Place = Place.Or(written);
        Rows.Add(row);
    }

    public PlaceControl? AsOf(int valid, long known, Sides sides, int staleAfter)
    {
        if (_last is { } last && last.Valid == valid && last.Known == known && last.Stale == staleAfter && last.Version == Rows.Version) return last.State;
        var state = new ControlReplay(Rows.Sorted(), sides, Place.Country, valid, known).Play(Place, staleAfter);
        _last = (valid, known, staleAfter, Rows.Version, state);
        return state;
    }
}
