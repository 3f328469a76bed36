using Dateline.Situations.Origins;

namespace Dateline.Situations.Stored;

/// <summary>Gives a builder what an index holds, so that it goes on from there; rows stay in the index until they are written anew.</summary>
internal static class IndexReader
{
    public static void Fill(IndexBuilder built, SectionReader reader)
    {
        built.GoOnFrom(reader.Head);
        built.Ids.AddRange(reader.Strings(Section.Ids));
        built.Documents.AddRange(reader.Read<StoredDocument>(Section.Documents));
        built.Lines.AddRange(reader.Read<StoredLine>(Section.Lines));
        built.Notes.AddRange(Notes(reader));
        built.Verdicts.AddRange(reader.Table(Section.Verdicts, StoredVerdict.Read));
        built.Denials.AddRange(reader.Read<StoredDenial>(Section.Denials));
        built.Copies.Fill(Signatures(reader, built.Ids.Count), reader.Read<CopyJoin>(Section.Copies));
        built.Counts.Add(reader, Section.Counts, reader.Read<StoredTopic<int>>(Section.CountDrawers));
        built.Tellings.Add(reader, Section.Tellings, reader.Read<StoredTopic<int>>(Section.TellingDays));
        built.Facts.Add(reader, Section.Facts, reader.Read<StoredTopic<int>>(Section.FactDrawers));
        NumberTables.Fill(built.History, reader);
        FillFolds(built.History, built.Folds, reader);
    }

    public static List<(int Document, string Name, string Note)> Notes(SectionReader reader) =>
        reader.Table(Section.Notes, table => (table.ReadInt32(), table.ReadString(), table.ReadString()));

    private static void FillFolds(SituationHistory history, FoldRuns runs, SectionReader reader)
    {
        var (control, figures) = (reader.Read<StoredTopic<int>>(Section.ControlTopics), reader.Read<StoredTopic<FigureKey>>(Section.FigureTopics));
        history.ControlFold.Places.Fill(Array.ConvertAll(control, t => new ControlTopic(history.Places[t.Key])));
        runs.Control.Add(reader, Section.ControlRows, Numbered(control));
        history.FigureFold.Topics.Fill(Array.ConvertAll(figures, t => new FigureTopic(t.Key, null)));
        runs.Figures.Add(reader, Section.FigureRows, Numbered(figures));
        var (cells, issues) = (reader.Read<StoredTopic<(int Holder, int Issue)>>(Section.PositionTopics), reader.Strings(Section.Issues));
        history.PositionFold.Cells.Fill(Array.ConvertAll(cells, t => new PositionCell(t.Key.Holder, history.Sides[t.Key.Holder], issues[t.Key.Issue])));
        runs.Positions.Add(reader, Section.PositionRows, Numbered(cells));
        var (deals, names) = (reader.Read<StoredTopic<int>>(Section.AgreementTopics), reader.Strings(Section.Agreements));
        history.AgreementFold.Topics.Fill(Array.ConvertAll(deals, t => AgreementNamed(names, t.Key)));
        runs.Agreements.Add(reader, Section.AgreementRows, Numbered(deals));
        runs.Sides.AddRange(reader.Read<int>(Section.AgreementSides));
        runs.Efforts.Add(reader, Section.EffortRows, reader.Read<StoredTopic<int>>(Section.EffortTopics));
        var (roles, keys) = (reader.Read<StoredTopic<int>>(Section.RoleTopics), reader.Strings(Section.Roles));
        history.RoleFold.Topics.Fill(Array.ConvertAll(roles, t => new RoleTopic(keys[t.Key])));
        runs.Roles.Add(reader, Section.RoleRows, Numbered(roles));
    }

    /// <summary>A topic of agreements by its number, without rows.</summary>
    public static AgreementTopic AgreementNamed(List<string> names, int number) =>
        new(names[3 * number], names[3 * number + 1], names[3 * number + 2] is { Length: > 0 } place ? place : null);

    // Topics are numbered as they come.
    private static StoredTopic<int>[] Numbered<TKey>(StoredTopic<TKey>[] topics) where TKey : unmanaged => [.. topics.Select((t, i) => new StoredTopic<int>(i, t.Start, t.Count))];

    private static IEnumerable<uint[]?> Signatures(SectionReader reader, int documents)
    {
        var prints = new RowReader<uint>(reader, Section.Prints, (1 << 10) * TextPrint.Size);
        for (var i = 0; i < documents; i++)
        {
            var signature = prints.Rows((long)i * TextPrint.Size, TextPrint.Size);
            yield return signature.ContainsAnyExcept(0u) ? signature.ToArray() : null;
        }
    }
}
