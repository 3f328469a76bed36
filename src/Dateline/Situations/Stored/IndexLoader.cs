using System.Collections.Concurrent;

namespace Dateline.Situations.Stored;

/// <summary>Reads the rows of an index that count into a history: of all topics, or of those with a row at one of some places.</summary>
/// <param name="reader">The index.</param>
/// <param name="history">Empty, but for the numbers.</param>
/// <param name="filter">Which rows count.</param>
/// <param name="at">Which places count, by number; null for all.</param>
/// <param name="chosen">Which topics of a section count, by number; of a section that is not named all do. Null for all.</param>
internal sealed class IndexLoader(SectionReader reader, SituationHistory history, RowFilter filter, bool[]? at, IReadOnlyDictionary<Section, bool[]>? chosen = null)
{
    // So many topics are done by one thread before it takes the next.
    private const int Chunk = 1 << 12;

    /// <summary>Number of the place of each fact that was read, where only some places count.</summary>
    public Dictionary<FactKey, int> Placed { get; } = [];

    /// <summary>Reads what some parts of a situation are told from.</summary>
    public void Load(SituationParts parts)
    {
        var loads = new List<Action>();
        Add(SituationParts.Figures | SituationParts.Gaps, LoadFigures);
        Add(SituationParts.Control | SituationParts.Gaps, LoadControl);
        Add(SituationParts.Positions, LoadPositions);
        Add(SituationParts.Agreements | SituationParts.Gaps, LoadAgreements);
        Add(SituationParts.Efforts | SituationParts.Gaps, LoadEfforts);
        // The folds share nothing that changes; a few topics are read sooner by one.
        if (at is null) Parallel.Invoke([.. loads]);
        else loads.ForEach(load => load());

        void Add(SituationParts some, Action load)
        {
            if ((parts & some) != 0) loads.Add(load);
        }
    }

    private void LoadControl() => history.ControlFold.Places.Fill(Load<int, ControlRow, ControlTopic>(Section.ControlTopics, Section.ControlRows, Section.ControlPlaces, (_, rows) =>
    {
        var topic = new ControlTopic(history.Places[rows.Span[0].Stamp.Place]);
        foreach (ref readonly var row in rows.Span) topic.Write(history.Places[row.Stamp.Place]);
        topic.Rows.Fill(rows);
        return topic;
    }));

    private void LoadFigures()
    {
        var keys = history.Places.All.Select(p => p.Key).ToList();
        history.FigureFold.Topics.Fill(Load<FigureKey, FigureRow, FigureTopic>(Section.FigureTopics, Section.FigureRows, Section.FigurePlaces, (key, rows) =>
        {
            var (topic, spot) = (new FigureTopic(key, null), history.FigureFold.Word(key.Place));
            // What a share is of may name a place that is not where the count is told of.
            var last = -1;
            foreach (ref readonly var row in rows.Span)
            {
                if (row.Stamp.Place == last || row.Stamp.Place < 0) continue;
                last = row.Stamp.Place;
                if (keys[last] == spot) topic.Write(history.Places[last]);
            }
            topic.Rows.Fill(rows);
            return topic;
        }));
    }

    private void LoadPositions()
    {
        var issues = reader.Strings(Section.Issues);
        history.PositionFold.Cells.Fill(Load<(int Holder, int Issue), PositionRow, PositionCell>(Section.PositionTopics, Section.PositionRows, Section.PositionPlaces, (key, rows) =>
        {
            var cell = new PositionCell(key.Holder, history.Sides[key.Holder], issues[key.Issue]);
            cell.Fill(rows);
            return cell;
        }));
    }

    private void LoadAgreements()
    {
        var (names, sides) = (reader.Strings(Section.Agreements), reader.Read<int>(Section.AgreementSides));
        history.AgreementFold.Topics.Fill(Load<int, StoredAgreement, AgreementTopic>(Section.AgreementTopics, Section.AgreementRows, Section.AgreementPlaces, (number, rows) =>
        {
            var topic = IndexReader.AgreementNamed(names, number);
            topic.Rows.Fill(Array.ConvertAll(rows.ToArray(), r => Row(r, sides)));
            return topic;
        }));
    }

    // What was said along a line by its places is told apart later.
    private void LoadEfforts() => Load<int, EffortRow, Rows<EffortRow>>(Section.EffortTopics, Section.EffortRows, null, (line, rows) =>
    {
        var its = line >= 0 ? history.EffortFold.Line((Knowledge.Ontology.EffortLine)line) : history.EffortFold.Watched[~line];
        its.Fill(rows);
        return its;
    });

    /// <summary>Reads the roles, which no situation tells.</summary>
    public void LoadRoles()
    {
        var keys = reader.Strings(Section.Roles);
        history.RoleFold.Topics.Fill(Load<int, RoleRow, RoleTopic>(Section.RoleTopics, Section.RoleRows, null, (number, rows) =>
        {
            var topic = new RoleTopic(keys[number]);
            topic.Rows.Fill(rows);
            return topic;
        }));
    }

    private static AgreementRow Row(in StoredAgreement row, int[] sides)
    {
        var backers = (int)row.Start + row.Parties;
        return new(row.Stamp, row.Day, row.Due, row.Name, sides[(int)row.Start..backers], sides[backers..(backers + row.Backers)], row.Stage, row.Status) { Document = row.Document, IsInitialled = row.IsInitialled };
    }

    private TTopic[] Load<TKey, TRow, TTopic>(Section keys, Section section, Section? places, Func<TKey, Memory<TRow>, TTopic> make)
        where TKey : unmanaged where TRow : unmanaged, IRow<TRow> where TTopic : class
    {
        var topics = reader.Read<StoredTopic<TKey>>(keys);
        if (chosen?.GetValueOrDefault(keys) is { } taken) return LoadSome(topics, section, i => taken[i], make);
        if (at is not null && places is { } known)
        {
            var written = reader.Read<int>(known);
            return LoadSome(topics, section, i => IsAt(written.AsSpan((int)topics[i].Start, topics[i].Count)), make);
        }
        // The topics keep no more of the array than their rows, but all of it together.
        var (rows, made) = (reader.Read<TRow>(section), new TTopic?[topics.Length]);
        if (at is not null || topics.Length == 0) Make((0, topics.Length));
        else Parallel.ForEach(Partitioner.Create(0, topics.Length, Chunk), range => Make(range.ToValueTuple()));
        return [.. made.OfType<TTopic>()];

        void Make((int From, int To) range)
        {
            for (var i = range.From; i < range.To; i++) made[i] = Made(topics[i].Key, rows.AsMemory((int)topics[i].Start, topics[i].Count), make);
        }
    }

    private TTopic[] LoadSome<TKey, TRow, TTopic>(StoredTopic<TKey>[] topics, Section section, Func<int, bool> isAsked, Func<TKey, Memory<TRow>, TTopic> make)
        where TKey : unmanaged where TRow : unmanaged, IRow<TRow> where TTopic : class
    {
        var made = new List<TTopic>();
        for (var i = 0; i < topics.Length; i++)
            if (isAsked(i) && Made(topics[i].Key, reader.Read<TRow>(section, topics[i].Start, topics[i].Count), make) is { } one) made.Add(one);
        return [.. made];
    }

    private TTopic? Made<TKey, TRow, TTopic>(TKey key, Memory<TRow> rows, Func<TKey, Memory<TRow>, TTopic> make) where TRow : struct, IRow<TRow> where TTopic : class
    {
        var span = rows.Span;
        var kept = 0;
        for (var i = 0; i < span.Length; i++)
        {
            var stamp = span[i].Stamp;
            if (!filter.Counts(ref stamp)) continue;
            if (at is not null && stamp.Place >= 0) Placed[stamp.Fact] = stamp.Place;
            if (stamp.Origin != span[i].Stamp.Origin) span[kept] = span[i] with { Stamp = stamp };
            else if (kept < i) span[kept] = span[i];
            kept++;
        }
        return kept > 0 ? make(key, rows[..kept]) : null;
    }

    private bool IsAt(ReadOnlySpan<int> places)
    {
        foreach (var place in places)
            if (place >= 0 && at![place]) return true;
        return false;
    }
}
