namespace Dateline.Host.Sources;

/// <summary>The first bytes of a file on disk, and how to open it.</summary>
internal static class FileHead
{
    /// <summary>The head is empty where the file cannot be read: whoever opens it next learns why.</summary>
    public static (ReadOnlyMemory<byte> Head, Func<Stream> Open) Read(string path)
    {
        try
        {
            var stream = Open(path);
            if (!stream.CanSeek)
            {
                // A pipe with a name gives its bytes once.
                var pipe = new HeadStream(stream);
                return (pipe.Head, () => pipe);
            }
            using (stream)
            {
                var head = new byte[SourceFile.HeadLength];
                return (head.AsMemory(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)), () => Open(path));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or UnreadableException)
        {
            return (default, () => Open(path));
        }
    }

    private static FileStream Open(string path) => Directory.Exists(path)
        ? throw new UnreadableException("it is a folder")
        : new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
}
