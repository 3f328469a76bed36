using Dateline.Situations.Origins;

namespace Dateline.Situations.Stored;

/// <summary>Gives a builder all that an index holds, so that it goes on from there.</summary>
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
        built.Counts.AddRange(reader.Read<StoredCount>(Section.Counts));
        built.Tellings.AddRange(reader.Read<StoredTelling>(Section.Tellings));
        built.Denials.AddRange(reader.Read<StoredDenial>(Section.Denials));
        built.Facts.AddRange(reader.Read<StoredFact>(Section.Facts));
        built.Copies.Fill(Signatures(reader, built.Ids.Count), reader.Read<(int, int)>(Section.Copies));
        NumberTables.Fill(built.History, reader);
        Load(new(reader, built.History, null, null), SituationParts.All);
    }

    public static List<(int Document, string Name, string Note)> Notes(SectionReader reader) =>
        reader.Table(Section.Notes, table => (table.ReadInt32(), table.ReadString(), table.ReadString()));

    public static void Load(IndexLoader loader, SituationParts parts)
    {
        var loads = new List<Action>();
        Add(SituationParts.Figures | SituationParts.Gaps, loader.LoadFigures);
        Add(SituationParts.Control | SituationParts.Gaps, loader.LoadControl);
        Add(SituationParts.Positions, loader.LoadPositions);
        Add(SituationParts.Agreements | SituationParts.Gaps, loader.LoadAgreements);
        Add(SituationParts.Efforts | SituationParts.Gaps, loader.LoadEfforts);
        if (parts == SituationParts.All) loads.Add(loader.LoadRoles);
        // The folds share nothing that changes; a few topics are read sooner by one.
        if (loader.IsWhole) Parallel.Invoke([.. loads]);
        else
            foreach (var load in loads) load();

        void Add(SituationParts some, Action load)
        {
            if ((parts & some) != 0) loads.Add(load);
        }
    }

    private static IEnumerable<uint[]?> Signatures(SectionReader reader, int documents)
    {
        var rows = new RowReader<uint>(reader, Section.Prints, 1 << 16);
        for (var i = 0; i < documents; i++)
            yield return rows.Rows((long)i * TextPrint.Size, TextPrint.Size) is var signature && signature.ContainsAnyExcept(0u) ? signature.ToArray() : null;
    }
}
