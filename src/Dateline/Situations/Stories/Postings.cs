using System.Runtime.InteropServices;

namespace Dateline.Situations.Stories;

/// <summary>Which documents have a word among their most telling, by the week of their publication.</summary>
internal sealed class Postings
{
    private const int Undated = int.MinValue;

    private readonly Dictionary<(string Stem, int Week), int> _heads = [];
    private readonly List<(int Document, int Next)> _entries = [];
    private readonly SortedSet<int> _weeks = [Undated];

    public void Add(string stem, DateOnly? day, int document)
    {
        var week = WeekOf(day);
        _weeks.Add(week);
        ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(_heads, (stem, week), out var known);
        _entries.Add((document, known ? head : -1));
        head = _entries.Count - 1;
    }

    /// <summary>Counts for each document that may be of the same days how many of the words it has.</summary>
    public void Count(string[] stems, DateOnly? day, Dictionary<int, int> counts)
    {
        IEnumerable<int> weeks = WeekOf(day) is var own && own == Undated ? _weeks : [Undated, own - 1, own, own + 1];
        foreach (var week in weeks)
            foreach (var stem in stems)
                for (var at = _heads.GetValueOrDefault((stem, week), -1); at >= 0; at = _entries[at].Next)
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, _entries[at].Document, out _)++;
    }

    private static int WeekOf(DateOnly? day) => day is { } known ? known.DayNumber / 7 : Undated;
}
