using System.Runtime.InteropServices;
using Dateline.Situations.Origins;

namespace Dateline.Situations.Stored;

/// <summary>Writes what an <see cref="IndexBuilder"/> holds; <see cref="IndexLoader"/> reads it.</summary>
internal static class IndexWriter
{
    public static void Write(IndexBuilder built, Stream target)
    {
        var (writer, history) = (new SectionWriter(target), built.History);
        writer.Strings(Section.Ids, built.Ids);
        writer.Write<StoredDocument>(Section.Documents, CollectionsMarshal.AsSpan(built.Documents));
        writer.Write<(int, int)>(Section.Copies, built.Copies.Joins.ToArray());
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
        writer.Write<StoredCount>(Section.Counts, CollectionsMarshal.AsSpan(built.Counts));
        // Sorted where they are: there may be millions.
        built.Tellings.Sort((a, b) => Compare(a, b));
        writer.Write<StoredTelling>(Section.Tellings, CollectionsMarshal.AsSpan(built.Tellings));
        writer.Write<int>(Section.TellingDays, [.. built.Tellings.Select(t => t.Day)]);
        writer.Write<StoredDenial>(Section.Denials, CollectionsMarshal.AsSpan(built.Denials));
        built.Facts.Sort();
        writer.Write<StoredFact>(Section.Facts, CollectionsMarshal.AsSpan(built.Facts));
        NumberTables.Write(history, writer);
        FoldTables.Write(history, writer);
        writer.Finish(built.Head);
    }

    private static int Compare(in StoredTelling a, in StoredTelling b) =>
        (a.Day, a.Stamp.Fact.Position, a.Stamp.Fact.Id, a.Stamp.Retired).CompareTo((b.Day, b.Stamp.Fact.Position, b.Stamp.Fact.Id, b.Stamp.Retired));
}
