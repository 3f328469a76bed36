namespace Dateline.Situations.Stored;

/// <summary>Writes the topics of each fold in their order, and their rows.</summary>
internal static class FoldTables
{
    public static void Write(SituationHistory history, FoldRuns runs, SectionWriter writer)
    {
        var (figures, cells, deals) = (history.FigureFold.Topics, history.PositionFold.Cells, history.AgreementFold.Topics);
        RowTable.Write(writer, Section.ControlTopics, Section.ControlRows, Section.ControlPlaces, runs.Control, history.ControlFold.Places.Numbers(), (_, row) => row.Stamp.Place);
        RowTable.Write(writer, Section.FigureTopics, Section.FigureRows, Section.FigurePlaces, runs.Figures, figures.Numbers(), (n, _) => figures.All[n].Key);
        var issues = new Numbers<string>();
        RowTable.Write(writer, Section.PositionTopics, Section.PositionRows, Section.PositionPlaces, runs.Positions, cells.Numbers(), (n, _) => (cells.All[n].Number, issues.Of(cells.All[n].Issue)));
        writer.Strings(Section.Issues, issues.All);
        WriteAgreements([.. deals.Numbers().Select(n => (n, deals.All[n]))], runs, writer);
        RowTable.Write(writer, Section.EffortTopics, Section.EffortRows, null, runs.Efforts, runs.Efforts.Topics, (line, _) => line);
        var (roles, keys) = (history.RoleFold.Topics, new Numbers<string>());
        RowTable.Write(writer, Section.RoleTopics, Section.RoleRows, null, runs.Roles, roles.Numbers(), (n, _) => keys.Of(roles.All[n].Key));
        writer.Strings(Section.Roles, keys.All);
    }

    private static void WriteAgreements(List<(int Number, AgreementTopic Topic)> deals, FoldRuns runs, SectionWriter writer)
    {
        writer.Strings(Section.Agreements, [.. deals.SelectMany(d => new[] { d.Topic.Sort, d.Topic.Where, d.Topic.Place ?? "" })]);
        var (sides, next) = (new List<int>(), 0);
        RowTable.Write(writer, Section.AgreementTopics, Section.AgreementRows, Section.AgreementPlaces, runs.Agreements, deals.Select(d => d.Number), (_, _) => next++, rows =>
        {
            var kept = Rows<StoredAgreement>.Settle(rows);
            foreach (ref var row in rows[..kept])
            {
                var start = sides.Count;
                sides.AddRange(runs.Sides.GetRange((int)row.Start, row.Parties + row.Backers));
                row = row with { Start = start };
            }
            return kept;
        });
        writer.Write<int>(Section.AgreementSides, sides.ToArray());
    }
}
