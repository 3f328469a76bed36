using System.Collections.Concurrent;
using Dateline.Documents;

namespace Dateline.Host.Sources;

/// <summary>The lists of documents of the folders that files come from, each read once.</summary>
internal sealed class FolderLists(Action<string> warn)
{
    private readonly ConcurrentDictionary<string, DocumentList> _folders = [];

    /// <summary>The fields of a file; null where its folder has no list or the list does not name it.</summary>
    public DocumentFields? Find(string path) =>
        _folders.GetOrAdd(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "", Read).Find(Path.GetFileName(path));

    private DocumentList Read(string folder)
    {
        var path = DocumentList.FileNames.Select(n => Path.Combine(folder, n)).FirstOrDefault(File.Exists);
        if (path is null) return DocumentList.Empty;
        try
        {
            return DocumentList.Read(path, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            warn($"{path}: not used, it is no list of documents ({e.Message})");
            return DocumentList.Empty;
        }
    }
}
