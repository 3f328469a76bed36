namespace Dateline.Situations.Stored;

/// <summary>Reads the rows of an index into a history: all topics, or those with a row at one of some places.</summary>
/// <param name="reader">The index.</param>
/// <param name="history">Empty, but for the numbers.</param>
/// <param name="keep">Which rows count; may change their stamp. Null takes all as they are.</param>
/// <param name="at">Which places count, by number; null for all.</param>
/// <param name="chosen">Which topics of a section count, by number; of a section that is not named all do. Null for all.</param>
internal sealed class IndexLoader(SectionReader reader, SituationHistory history, StampFilter? keep, bool[]? at, IReadOnlyDictionary<Section, bool[]>? chosen = null)
{
    private const int Ahead = 1 << 14;

    /// <summary>Whether all topics are read.</summary>
    public bool IsWhole => at is null;

    public void LoadControl() => Load<int, ControlRow>(Section.ControlTopics, Section.ControlRows, Section.ControlPlaces, (_, rows) =>
        history.ControlFold.Fill(Place(rows[0]), rows, Written(rows)));

    public void LoadFigures() => Load<FigureKey, FigureRow>(Section.FigureTopics, Section.FigureRows, Section.FigurePlaces, (key, rows) =>
    {
        // What a share is of may name a place that is not where the count is told of.
        var spot = history.FigureFold.Word(key.Place);
        history.FigureFold.Topic(key).Fill(rows, Written(rows).Where(p => p.Key == spot));
    });

    public void LoadPositions()
    {
        var (issues, next) = (reader.Strings(Section.Issues), 0);
        Load<int, PositionRow>(Section.PositionTopics, Section.PositionRows, Section.PositionPlaces, (holder, rows) => history.PositionFold.Cell(holder, issues[next]).Fill(rows), topic => next = topic);
    }

    public void LoadAgreements()
    {
        var (names, sides) = (reader.Strings(Section.Agreements), reader.Read<int>(Section.AgreementSides));
        Load<int, StoredAgreement>(Section.AgreementTopics, Section.AgreementRows, Section.AgreementPlaces, (number, rows) =>
            history.AgreementFold.Topic(names[3 * number], names[3 * number + 1], names[3 * number + 2] is { Length: > 0 } place ? place : null).Rows.Fill(Array.ConvertAll(rows, r => Row(r, sides))));
    }

    // What was said along a line by its places is told apart later.
    public void LoadEfforts() => Load<int, EffortRow>(Section.EffortTopics, Section.EffortRows, null, (line, rows) =>
        (line >= 0 ? history.EffortFold.Line((Knowledge.Ontology.EffortLine)line) : history.EffortFold.Watched[~line]).Fill(rows));

    public void LoadRoles()
    {
        var keys = reader.Strings(Section.Roles);
        Load<int, RoleRow>(Section.RoleTopics, Section.RoleRows, null, (number, rows) => history.RoleFold.Topic(keys[number]).Rows.Fill(rows));
    }

    private static AgreementRow Row(in StoredAgreement row, int[] sides)
    {
        var backers = (int)row.Start + row.Parties;
        return new(row.Stamp, row.Day, row.Due, row.Name, sides[(int)row.Start..backers], sides[backers..(backers + row.Backers)], row.Stage, row.Status) { Document = row.Document, IsInitialled = row.IsInitialled };
    }

    private KnownPlace Place(in ControlRow row) => history.Places[row.Stamp.Place];

    private IEnumerable<KnownPlace> Written<T>(T[] rows) where T : struct, IRow<T>
    {
        var last = -1;
        foreach (var row in rows)
        {
            if (row.Stamp.Place == last || row.Stamp.Place < 0) continue;
            last = row.Stamp.Place;
            yield return history.Places[last];
        }
    }

    private void Load<TKey, TRow>(Section keys, Section section, Section? places, Action<TKey, TRow[]> fill, Action<int>? next = null) where TKey : unmanaged where TRow : unmanaged, IRow<TRow>
    {
        var take = chosen?.GetValueOrDefault(keys);
        var (topics, source) = (reader.Read<StoredTopic<TKey>>(keys), new RowReader<TRow>(reader, section, take is null && (at is null || places is null) ? Ahead : 0));
        var written = at is not null && places is { } known ? reader.Read<int>(known) : null;
        for (var i = 0; i < topics.Length; i++)
        {
            var topic = topics[i];
            if (take is not null && !take[i] || written is not null && !IsAt(written.AsSpan((int)topic.Start, topic.Count))) continue;
            var rows = source.Rows(topic.Start, topic.Count).ToArray();
            if (keep is not null) rows = Kept(rows, keep);
            next?.Invoke(i);
            if (rows.Length > 0) fill(topic.Key, rows);
        }
    }

    private bool IsAt(ReadOnlySpan<int> places)
    {
        foreach (var place in places)
            if (place >= 0 && at![place]) return true;
        return false;
    }

    private static TRow[] Kept<TRow>(TRow[] rows, StampFilter keep) where TRow : struct, IRow<TRow>
    {
        var kept = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var stamp = rows[i].Stamp;
            if (!keep(ref stamp)) continue;
            rows[kept++] = rows[i] with { Stamp = stamp };
        }
        return kept == rows.Length ? rows : rows[..kept];
    }
}
