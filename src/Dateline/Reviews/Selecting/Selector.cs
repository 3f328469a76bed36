using Dateline.Knowledge.Ontology;
using Dateline.Situations;
using Dateline.Situations.Stored;

namespace Dateline.Reviews.Selecting;

/// <summary>
/// Chooses by the rows of an index what a review looks at. A subject counts by the rows that came, went or are of the period: no fact is
/// read, and nothing is added up.
/// </summary>
internal sealed class Selector(SectionReader reader, ReviewRequest request, ReviewScope scope)
{
    private const int Ahead = 1 << 14, Gone = 1 << 20, Share = 1 << 8;

    /// <summary>A subject of which a word went is looked at before all others.</summary>
    private readonly Period _period = new(request);

    private delegate int Scorer<TKey, TRow>(in TKey key, ReadOnlySpan<TRow> rows) where TKey : unmanaged where TRow : unmanaged;

    /// <summary>What is looked at, and where that is not all of which something is told.</summary>
    public (Chosen Chosen, IReadOnlyList<ReviewLimit> Limits) Choose()
    {
        var (sides, targets) = (new Lazy<IReadOnlyList<Side>>(() => NumberTables.Sides(reader)), new Lazy<IReadOnlyList<string>>(() => reader.Strings(Section.Targets)));
        var (tellings, facts) = (default(ReviewLimit?), default(IReadOnlyCollection<FactKey>));
        Taken[] taken = [new(Section.ControlTopics), new(Section.FigureTopics), new(Section.PositionTopics), new(Section.RoleTopics)];
        // They share nothing that changes.
        Cores.Each<Action>(
        [
            () => (facts, tellings) = new TellingSelector(reader, _period, scope.Tellings).Choose(),
            () => taken[0] = Weightiest<int, ControlRow>(taken[0].Keys, Section.ControlRows, "places", scope.Places, Control),
            () => taken[1] = Weightiest<FigureKey, FigureRow>(taken[1].Keys, Section.FigureRows, "series of figures", scope.Series, Figure),
            () => taken[2] = Weightiest<(int Holder, int Issue), PositionRow>(taken[2].Keys, Section.PositionRows, "positions", scope.Positions, (in cell, rows) => Position(sides.Value[cell.Holder], targets.Value, rows)),
            () => taken[3] = Weightiest<int, RoleRow>(taken[3].Keys, Section.RoleRows, "offices and memberships", scope.Roles, Role),
        ], work => work());
        return (new(taken.Where(t => t.Topics is not null).ToDictionary(t => t.Keys, t => t.Topics!), facts), [.. taken.Select(t => t.Limit).Append(tellings).OfType<ReviewLimit>()]);
    }

    /// <param name="Keys">Of which section.</param>
    /// <param name="Topics">Which topics; null for all.</param>
    /// <param name="Limit">Where something is told of more.</param>
    private readonly record struct Taken(Section Keys, bool[]? Topics = null, ReviewLimit? Limit = null);

    private Taken Weightiest<TKey, TRow>(Section keys, Section section, string subjects, int most, Scorer<TKey, TRow> score) where TKey : unmanaged where TRow : unmanaged
    {
        var (topics, source) = (reader.Read<StoredTopic<TKey>>(keys), new RowReader<TRow>(reader, section, Ahead));
        if (topics.Length <= most) return new(keys);
        // The least of those taken first; of equals the last in the order of content.
        var (best, count) = (new PriorityQueue<int, (int, int)>(), 0);
        for (var i = 0; i < topics.Length; i++)
        {
            var told = score(topics[i].Key, source.Rows(topics[i].Start, topics[i].Count));
            if (told <= 0) continue;
            count++;
            if (best.Count < most) best.Enqueue(i, (told, -i));
            else best.EnqueueDequeue(i, (told, -i));
        }
        var chosen = new bool[topics.Length];
        foreach (var (number, _) in best.UnorderedItems) chosen[number] = true;
        return new(keys, chosen, count > most ? new(subjects, count, most) : null);
    }

    // How much is told of it: a change of hands says more than a hold.
    private int Control(in int key, ReadOnlySpan<ControlRow> rows)
    {
        var told = 0;
        foreach (ref readonly var row in rows)
            if (_period.Touches(row.Stamp, row.Day)) told = Math.Min(Gone - 1, told + (row.Change == ControlChange.Held ? 1 : 4)) | (_period.HasGone(row.Stamp) ? Gone : told & Gone);
        return told;
    }

    private int Figure(in FigureKey key, ReadOnlySpan<FigureRow> rows)
    {
        if (key.Measure is Measure.Other or Measure.Duration) return 0;
        var (most, count, gone) = (0, 0, 0);
        foreach (ref readonly var row in rows)
        {
            if (!_period.Touches(row.Stamp, row.Day)) continue;
            (most, count) = (Math.Max(most, Weights.Figure(key.Measure, row.Value)), count + 1);
            if (_period.HasGone(row.Stamp)) gone = Gone;
        }
        return count == 0 ? 0 : gone + 1 + most * Share + Math.Min(Share - 2, count);
    }

    private int Position(Side holder, IReadOnlyList<string> targets, ReadOnlySpan<PositionRow> rows)
    {
        var (most, count, gone) = (0, 0, 0);
        foreach (ref readonly var row in rows)
        {
            if (!_period.Touches(row.Stamp, row.Day)) continue;
            (most, count) = (Math.Max(most, Weights.Position(holder, row.Stance, targets[row.Target])), count + 1);
            if (_period.HasGone(row.Stamp)) gone = Gone;
        }
        return count == 0 ? 0 : gone + 1 + most * Share + Math.Min(Share - 2, count);
    }

    // Who comes or goes is news, and what has its day.
    private int Role(in int key, ReadOnlySpan<RoleRow> rows)
    {
        var (told, person) = (0, default(uint?));
        foreach (ref readonly var row in rows)
        {
            if (!_period.Counts(row.Stamp, row.Day)) continue;
            if (_period.Touches(row.Stamp, row.Day)) told += _period.HasGone(row.Stamp) ? Gone / Share : (row.IsDated ? Share : 1) + (person is { } before && before != row.Person ? Share : 0);
            person = row.Person;
        }
        return Math.Min(Gone, told);
    }
}
