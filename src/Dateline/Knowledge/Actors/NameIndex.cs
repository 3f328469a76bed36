namespace Dateline.Knowledge.Actors;

/// <summary>The names of all actors, folded; a lookup touches only the actors that bear the name.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, int> _first;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _find;
    private readonly Dictionary<string, int> _starts;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _findStart;
    private readonly List<Use> _uses;

    public NameIndex(int capacity)
    {
        _first = new(capacity, StringComparer.Ordinal);
        _starts = new(capacity / 2, StringComparer.Ordinal);
        _uses = new(capacity);
        _find = _first.GetAlternateLookup<ReadOnlySpan<char>>();
        _findStart = _starts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Names in the index, each counted once for each actor that bears it.</summary>
    public int Count => _uses.Count;

    public void Add(ActorName name, ActorEntry entry)
    {
        Span<char> buffer = stackalloc char[NameFolding.MaxLength];
        var key = buffer[..NameFolding.Fold(name.Text, buffer)];
        if (key.IsEmpty) return;
        var next = _find.TryGetValue(key, out var first) ? first : -1;
        for (var u = next; u >= 0; u = _uses[u].Next)
            if (_uses[u].Entry == entry && _uses[u].Years == name.Years && _uses[u].Capitals == Capitals(name.Text)) return;
        _find[key] = _uses.Count;
        _uses.Add(new(entry, name.Years, Capitals(name.Text), next));
        var space = key.IndexOf(' ');
        var start = space < 0 ? key : key[..space];
        var words = key.Count(' ') + 1;
        if (!_findStart.TryGetValue(start, out var most) || most < words) _findStart[start] = words;
    }

    /// <summary>How many words the longest name has that begins with a folded word; 0 where there is none.</summary>
    public int LongestFrom(ReadOnlySpan<char> word) => _findStart.TryGetValue(word, out var words) ? words : 0;

    /// <summary>Adds the actors that bear a name.</summary>
    /// <param name="folded">The name as <see cref="NameFolding"/> gives it.</param>
    /// <param name="written">The name as it stands in the text: an acronym must stand in capitals.</param>
    /// <param name="on">The day as of which names are read, or null.</param>
    /// <param name="hits">Takes the actors; each stands there once.</param>
    public void Find(ReadOnlySpan<char> folded, ReadOnlySpan<char> written, DateOnly? on, List<NameHit> hits)
    {
        if (!_find.TryGetValue(folded, out var u)) return;
        for (; u >= 0; u = _uses[u].Next)
        {
            var use = _uses[u];
            var exact = use.Capitals == 0 || AreCapitals(written);
            // British papers write Nato and Isis; "who" and "us" are no organisations.
            if (!exact && (use.Capitals < 4 || !char.IsUpper(written[0]))) continue;
            // What is not there yet cannot be meant; what is no more can.
            // A name's own years go before those of the actor, which may have had another name before.
            if ((use.Years == Period.Always ? use.Entry.Years : use.Years).From > on) continue;
            var hit = new NameHit(use.Entry, use.Years == Period.Always ? use.Entry.IsActive(on) : use.Years.Contains(on), exact);
            var known = hits.FindIndex(h => h.Entry == use.Entry);
            if (known < 0) hits.Add(hit);
            else if (!hits[known].IsCurrent) hits[known] = hit;
        }
    }

    // How many letters an acronym has; 0 for what is none.
    private static int Capitals(ReadOnlySpan<char> name) => name.Contains(' ') || !AreCapitals(name) ? 0 : Letters(name);

    private static int Letters(ReadOnlySpan<char> name)
    {
        var letters = 0;
        foreach (var c in name)
            if (char.IsLetter(c)) letters++;
        return letters;
    }

    private static bool AreCapitals(ReadOnlySpan<char> name)
    {
        var any = false;
        foreach (var c in name)
        {
            if (char.IsLower(c)) return false;
            any |= char.IsUpper(c);
        }
        return any;
    }

    private readonly record struct Use(ActorEntry Entry, Period Years, int Capitals, int Next);
}
