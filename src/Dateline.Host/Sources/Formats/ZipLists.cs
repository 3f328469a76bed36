using System.IO.Compression;
using Dateline.Documents;

namespace Dateline.Host.Sources.Formats;

/// <summary>The lists of documents in an archive, by folder.</summary>
internal sealed class ZipLists
{
    private readonly Dictionary<string, DocumentList> _folders = [];

    public ZipLists(SourceFile archive, ZipArchive zip)
    {
        foreach (var entry in zip.Entries.Where(e => DocumentList.IsList(e.FullName)))
            _folders.TryAdd(Folder(entry.FullName), Read(archive, entry));
    }

    public DocumentFields? Find(string name) => _folders.GetValueOrDefault(Folder(name))?.Find(name[(Folder(name).Length)..]);

    /// <summary>A list that cannot be read is as good as none: the files tell of themselves.</summary>
    private static DocumentList Read(SourceFile archive, ZipArchiveEntry entry)
    {
        try
        {
            return DocumentList.Read(entry.FullName, ZipEntry.Read(archive, entry));
        }
        catch (Exception e) when (e is not OutOfMemoryException && !archive.Budget!.IsSpent)
        {
            return DocumentList.Empty;
        }
    }

    private static string Folder(string name) => name[..(name.LastIndexOf('/') + 1)];
}
