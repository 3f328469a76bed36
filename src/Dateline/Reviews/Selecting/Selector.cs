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

    private delegate int Scorer<TKey, TRow>(in TKey key, int number, ReadOnlySpan<TRow> rows) where TKey : unmanaged where TRow : unmanaged;

    /// <summary>What is looked at, and where that is not all of which something is told.</summary>
    public (Chosen Chosen, IReadOnlyList<ReviewLimit> Limits) Choose()
    {
        var (topics, limits) = (new Dictionary<Section, bool[]>(), new List<ReviewLimit>());
        Take<int, ControlRow>("places", Section.ControlTopics, Section.ControlRows, scope.Places, Control);
        Take<FigureKey, FigureRow>("series of figures", Section.FigureTopics, Section.FigureRows, scope.Series, Figure);
        var (sides, targets) = (new Lazy<IReadOnlyList<Side>>(() => NumberTables.Sides(reader)), new Lazy<IReadOnlyList<string>>(() => reader.Strings(Section.Targets)));
        Take<(int Holder, int Issue), PositionRow>("positions", Section.PositionTopics, Section.PositionRows, scope.Positions, (in (int Holder, int Issue) cell, int _, ReadOnlySpan<PositionRow> rows) => Position(sides.Value[cell.Holder], targets.Value, rows));
        Take<int, RoleRow>("offices and memberships", Section.RoleTopics, Section.RoleRows, scope.Roles, Role);
        var tellings = new TellingSelector(reader, _period, scope.Tellings).Choose(limits);
        return (new(topics, tellings), limits);

        void Take<TKey, TRow>(string subjects, Section keys, Section rows, int most, Scorer<TKey, TRow> score) where TKey : unmanaged where TRow : unmanaged
        {
            var (chosen, told) = Weightiest(keys, rows, most, score);
            if (chosen is not null) topics[keys] = chosen;
            if (told > most) limits.Add(new(subjects, told, most));
        }
    }

    // Null where all are taken; and of how many something is told.
    private (bool[]? Chosen, int Told) Weightiest<TKey, TRow>(Section keys, Section section, int most, Scorer<TKey, TRow> score) where TKey : unmanaged where TRow : unmanaged
    {
        var (topics, source) = (reader.Read<StoredTopic<TKey>>(keys), new RowReader<TRow>(reader, section, Ahead));
        if (topics.Length <= most) return (null, 0);
        // The least of those taken first; of equals the last in the order of content.
        var (best, count) = (new PriorityQueue<int, (int, int)>(), 0);
        for (var i = 0; i < topics.Length; i++)
        {
            var told = score(topics[i].Key, i, source.Rows(topics[i].Start, topics[i].Count));
            if (told <= 0) continue;
            count++;
            if (best.Count < most) best.Enqueue(i, (told, -i));
            else best.EnqueueDequeue(i, (told, -i));
        }
        var chosen = new bool[topics.Length];
        foreach (var (number, _) in best.UnorderedItems) chosen[number] = true;
        return (chosen, count);
    }

    // How much is told of it: a change of hands says more than a hold.
    private int Control(in int key, int number, ReadOnlySpan<ControlRow> rows)
    {
        var told = 0;
        foreach (ref readonly var row in rows)
            if (_period.Touches(row.Stamp, row.Day)) told = Math.Min(Gone - 1, told + (row.Change == ControlChange.Held ? 1 : 4)) | (_period.HasGone(row.Stamp) ? Gone : told & Gone);
        return told;
    }

    private int Figure(in FigureKey key, int number, ReadOnlySpan<FigureRow> rows)
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
    private int Role(in int key, int number, ReadOnlySpan<RoleRow> rows)
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
