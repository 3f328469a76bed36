namespace Dateline.Knowledge.Actors;

/// <summary>Who holds which office on a day.</summary>
internal sealed class OfficeTable
{
    private readonly Dictionary<(string Of, string Title), List<(ActorEntry Holder, Tenure Tenure)>> _holders = [];
    private readonly Dictionary<string, List<string>> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> _findBodies;
    private readonly HashSet<string> _starts = new(StringComparer.OrdinalIgnoreCase);

    public OfficeTable(IEnumerable<(Office Office, ActorEntry Holder, Tenure Tenure)> holders)
    {
        foreach (var (office, holder, tenure) in holders)
            foreach (var title in office.Titles)
            {
                var key = NameFolding.Fold(title);
                if (!_holders.TryGetValue((office.Of, key), out var list)) _holders[(office.Of, key)] = list = [];
                list.Add((holder, tenure));
                _starts.Add(key.IndexOf(' ') is var space and > 0 ? key[..space] : key);
                if (!_bodies.TryGetValue(key, out var bodies)) _bodies[key] = bodies = [];
                if (!bodies.Contains(office.Of)) bodies.Add(office.Of);
            }
        _findBodies = _bodies.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether some title begins with a word, as far as its letters are plain.</summary>
    public bool CanBegin(string word) => _starts.Contains(word);

    /// <summary>The countries and organisations that have an office of a folded title.</summary>
    public IReadOnlyList<string> BodiesWith(ReadOnlySpan<char> title) => _findBodies.TryGetValue(title, out var bodies) ? bodies : [];

    /// <summary>
    /// Who holds it on a day: the holder before who only acts for one, on a day of handing over who comes in. Null on an unknown
    /// day, where nobody is known, and where several hold it side by side.
    /// </summary>
    /// <param name="of">Country or organisation.</param>
    /// <param name="title">Folded.</param>
    /// <param name="on">The day.</param>
    public ActorEntry? Holder(string of, ReadOnlySpan<char> title, DateOnly? on)
    {
        if (on is null || !_findBodies.TryGetValue(title, out _) || !_holders.TryGetValue((of, title.ToString()), out var list)) return null;
        return On(list, on.Value, acting: false, out var several) ?? (several ? null : On(list, on.Value, acting: true, out _));
    }

    private static ActorEntry? On(List<(ActorEntry Holder, Tenure Tenure)> list, DateOnly day, bool acting, out bool several)
    {
        ActorEntry? leaving = null, staying = null;
        several = false;
        foreach (var (person, tenure) in list)
            if (tenure.IsActing == acting && tenure.Days.Contains(day))
            {
                // Who goes on that day counts only where nobody stays.
                ref var seat = ref tenure.Days.To == day ? ref leaving : ref staying;
                several |= seat is not null && seat != person && tenure.Days.To != day;
                seat = person;
            }
        return several ? null : staying ?? leaving;
    }
}
