namespace Dateline.Situations.Stored;

/// <summary>The rows of each fold, put aside by the numbers of their topics.</summary>
internal sealed class FoldRuns(Spill spill)
{
    public TopicRuns<ControlRow> Control { get; } = new(spill);

    public TopicRuns<FigureRow> Figures { get; } = new(spill);

    public TopicRuns<PositionRow> Positions { get; } = new(spill);

    public TopicRuns<StoredAgreement> Agreements { get; } = new(spill);

    /// <summary>By line of effort; those of an indicator by its number, negated, less one.</summary>
    public TopicRuns<EffortRow> Efforts { get; } = new(spill);

    public TopicRuns<RoleRow> Roles { get; } = new(spill);

    /// <summary>Sides of the agreements' rows.</summary>
    public List<int> Sides { get; } = [];

    /// <summary>Takes the rows of a history; its topics stay.</summary>
    public void Add(SituationHistory history)
    {
        Control.Add(Taken(history.ControlFold.Places.All, t => t.Rows));
        Figures.Add(Taken(history.FigureFold.Topics.All, t => t.Rows));
        Positions.Add(Taken(history.PositionFold.Cells.All, c => c.Rows));
        Agreements.Add(Taken(history.AgreementFold.Topics.All, t => t.Rows).Select(t => (t.Topic, (ReadOnlyMemory<StoredAgreement>)Stored(t.Rows.Span))));
        Roles.Add(Taken(history.RoleFold.Topics.All, t => t.Rows));
        var watched = history.EffortFold.Watched.Select((rows, i) => (Topic: ~i, Rows: rows)).Reverse();
        Efforts.Add(watched.Concat(history.EffortFold.Lines.Select(l => (Topic: (int)l.Key, Rows: l.Value))).Select(t => (t.Topic, Taken(t.Rows))));
    }

    private static IEnumerable<(int Topic, ReadOnlyMemory<TRow> Rows)> Taken<TTopic, TRow>(IReadOnlyList<TTopic> topics, Func<TTopic, Rows<TRow>> rowsOf) where TRow : struct, IRow<TRow>
    {
        for (var i = 0; i < topics.Count; i++) yield return (i, Taken(rowsOf(topics[i])));
    }

    private static ReadOnlyMemory<TRow> Taken<TRow>(Rows<TRow> rows) where TRow : struct, IRow<TRow>
    {
        var sorted = rows.Sorted();
        rows.Clear();
        return sorted;
    }

    private StoredAgreement[] Stored(ReadOnlySpan<AgreementRow> rows)
    {
        var stored = new StoredAgreement[rows.Length];
        for (var i = 0; i < stored.Length; i++)
        {
            ref readonly var row = ref rows[i];
            stored[i] = new(row.Stamp, row.Day, row.Due, row.Name, Sides.Count, row.Parties.Length, row.Backers.Length, row.Stage, row.Status, row.Document, row.IsInitialled);
            Sides.AddRange(row.Parties);
            Sides.AddRange(row.Backers);
        }
        return stored;
    }
}
