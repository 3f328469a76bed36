using System.Runtime.InteropServices;
using Dateline.Situations.Origins;

namespace Dateline.Situations.Stored;

/// <summary>Writes what an <see cref="IndexBuilder"/> holds; <see cref="IndexLoader"/> reads it.</summary>
internal static class IndexWriter
{
    public static void Write(IndexBuilder built, Stream target)
    {
        var writer = new SectionWriter(target);
        writer.Strings(Section.Ids, built.Ids);
        writer.Write<StoredDocument>(Section.Documents, CollectionsMarshal.AsSpan(built.Documents));
        writer.Write<int>(Section.DocumentOrigins, new DocumentOrigins(built.Documents, built.Copies.Joins, d => built.Ids[d], built.TextOf).Of(Stamp.AtLast, null));
        writer.Write<CopyJoin>(Section.Copies, built.Copies.Joins.ToArray());
        writer.Begin(Section.Prints);
        var none = new uint[TextPrint.Size];
        foreach (var signature in built.Copies.Signatures) writer.Write<uint>(signature ?? none);
        writer.End(Section.Prints);
        writer.Write<StoredLine>(Section.Lines, CollectionsMarshal.AsSpan(built.Lines));
        writer.Table(Section.Notes, table =>
        {
            table.Write(built.Notes.Count);
            foreach (var (document, name, note) in built.Notes)
            {
                table.Write(document);
                table.Write(name);
                table.Write(note);
            }
        });
        writer.Table(Section.Verdicts, table =>
        {
            table.Write(built.Verdicts.Count);
            foreach (var verdict in built.Verdicts) StoredVerdict.Write(table, verdict);
        });
        RowTable.Write(writer, Section.CountDrawers, Section.Counts, built.Counts);
        RowTable.Write(writer, Section.TellingDays, Section.Tellings, built.Tellings);
        writer.Write<StoredDenial>(Section.Denials, CollectionsMarshal.AsSpan(built.Denials));
        RowTable.Write(writer, Section.FactDrawers, Section.Facts, built.Facts);
        NumberTables.Write(built.History, writer);
        FoldTables.Write(built.History, built.Folds, writer);
        writer.Finish(built.Head);
    }
}
