using System.IO.Compression;
using Dateline.Documents;

namespace Dateline.Host.Sources.Formats;

/// <summary>An archive: its files one after another, as from a folder, with its own lists of documents. Nothing is written to the disk.</summary>
internal sealed class ZipFormat : IFormat
{
    public IEnumerable<InputItem> Items(SourceFile file)
    {
        using var stream = Seekable(file);
        var archive = file with { Budget = file.Budget ?? new ExpansionBudget(stream.Length) };
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        if (zip.Entries.Count > file.Limits.MaxEntries)
            throw new UnreadableException($"it holds {zip.Entries.Count} files, more than {file.Limits.MaxEntries}; raise --max-entries or unpack it");
        var lists = new ZipLists(archive, zip);
        var taken = 0;
        foreach (var entry in zip.Entries.Where(e => FormatTable.Takes(e.FullName)))
        {
            taken++;
            var fields = lists.Find(entry.FullName);
            foreach (var item in FromEntry(archive, entry, fields)) yield return item;
            if (archive.Budget.IsSpent) yield break;
        }
        if (taken == 0) throw new UnreadableException("the archive has no file of a form that is read (see docs/inputs.md)");
    }

    private static IEnumerable<InputItem> FromEntry(SourceFile archive, ZipArchiveEntry entry, DocumentFields? beside)
    {
        if (LeadsOut(entry.FullName))
            return [archive.Inside(entry.FullName, [], 0).Failed("its name leads out of the archive, so it is left out; do not unpack this archive")];
        byte[] bytes;
        try
        {
            bytes = ZipEntry.Read(archive, entry);
        }
        catch (Exception e) when (e is not OutOfMemoryException && !archive.Budget!.IsSpent)
        {
            return [archive.Inside(entry.FullName, [], entry.CompressedLength).Failed(UnreadableException.ReasonOf(e))];
        }
        return FormatTable.Items(archive.Inside(entry.FullName, bytes, entry.CompressedLength) with { Beside = beside ?? DocumentFields.None });
    }

    /// <summary>Harmless here, where no name becomes a path, but whoever unpacks such an archive overwrites files.</summary>
    private static bool LeadsOut(string name) =>
        name.StartsWith('/') || name.StartsWith('\\') || (name.Length > 1 && name[1] == ':') || name.Split('/', '\\').Contains("..");

    private static Stream Seekable(SourceFile file)
    {
        var stream = file.Open();
        if (stream.CanSeek) return stream;
        using (stream) return new MemoryStream(BoundedBytes.Read(stream, file.Limits), writable: false);
    }
}
