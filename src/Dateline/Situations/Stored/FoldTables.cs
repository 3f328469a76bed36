namespace Dateline.Situations.Stored;

/// <summary>Writes the topics of each fold in their order, and their rows.</summary>
internal static class FoldTables
{
    public static void Write(SituationHistory history, SectionWriter writer)
    {
        var (control, figures, positions, agreements) = (history.ControlFold.Topics, history.FigureFold.Topics, history.PositionFold.Cells, history.AgreementFold.Topics);
        Rows(writer, Section.ControlTopics, Section.ControlRows, Section.ControlPlaces, control.Select((t, i) => (i, t.Rows.Sorted())));
        Rows(writer, Section.FigureTopics, Section.FigureRows, Section.FigurePlaces, figures.Select(t => (t.Key, t.Rows.Sorted())));
        Rows(writer, Section.PositionTopics, Section.PositionRows, Section.PositionPlaces, positions.Select(c => (c.Number, c.Rows.Sorted())));
        writer.Strings(Section.Issues, [.. positions.Select(c => c.Issue)]);
        var ordered = agreements.OrderBy(t => t.Key.Sort, StringComparer.Ordinal).ThenBy(t => t.Key.Where, StringComparer.Ordinal).ToList();
        writer.Strings(Section.Agreements, [.. ordered.SelectMany(t => new[] { t.Key.Sort, t.Key.Where, t.Value.Place ?? "" })]);
        var sides = new List<int>();
        Rows(writer, Section.AgreementTopics, Section.AgreementRows, Section.AgreementPlaces, ordered.Select((t, i) => (i, Stored(t.Value.Rows.Sorted(), sides))));
        writer.Write<int>(Section.AgreementSides, sides.ToArray());
        var efforts = history.EffortFold.Lines.Select(l => ((int)l.Key, l.Value.Sorted())).Concat(history.EffortFold.Watched.Select((rows, i) => (~i, rows.Sorted())));
        Rows(writer, Section.EffortTopics, Section.EffortRows, null, efforts);
        Rows(writer, Section.RoleTopics, Section.RoleRows, null, history.RoleFold.Topics.Select((t, i) => (i, t.Rows.Sorted())));
        writer.Strings(Section.Roles, [.. history.RoleFold.Topics.Select(t => t.Key)]);
    }

    private static void Rows<TKey, TRow>(SectionWriter writer, Section keys, Section rows, Section? places, IEnumerable<(TKey Key, ReadOnlyMemory<TRow> Rows)> topics)
        where TKey : unmanaged where TRow : unmanaged, IRow<TRow>
    {
        var (all, at, start) = (new List<StoredTopic<TKey>>(), new List<int>(), 0L);
        writer.Begin(rows);
        foreach (var topic in topics)
        {
            if (topic.Rows.Length == 0) continue;
            writer.Write(topic.Rows.Span);
            all.Add(new(topic.Key, start, topic.Rows.Length));
            if (places is not null)
                foreach (ref readonly var row in topic.Rows.Span) at.Add(row.Stamp.Place);
            start += topic.Rows.Length;
        }
        writer.End(rows);
        writer.Write<StoredTopic<TKey>>(keys, all.ToArray());
        if (places is { } section) writer.Write<int>(section, at.ToArray());
    }

    private static ReadOnlyMemory<StoredAgreement> Stored(ReadOnlyMemory<AgreementRow> rows, List<int> sides)
    {
        var stored = new StoredAgreement[rows.Length];
        for (var i = 0; i < stored.Length; i++)
        {
            var row = rows.Span[i];
            stored[i] = new(row.Stamp, row.Day, row.Due, row.Name, sides.Count, row.Parties.Length, row.Backers.Length, row.Stage, row.Status, row.Document, row.IsInitialled);
            sides.AddRange(row.Parties);
            sides.AddRange(row.Backers);
        }
        return stored;
    }
}
