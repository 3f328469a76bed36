using Dateline.Host.Terminals;

namespace Dateline.Host.Output;

/// <summary>Where results go: stdout, or a file that the person named.</summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly bool _isFile;

    private OutputTarget(Stream stream, string? path)
    {
        Stream = stream;
        Path = path;
        _isFile = path is not null;
    }

    public Stream Stream { get; }

    /// <summary>Null for stdout.</summary>
    public string? Path { get; }

    /// <param name="terminal">Gives stdout.</param>
    /// <param name="file">The file that the person named; null for stdout.</param>
    /// <param name="keep">Whether a file that exists is left as it is, with an error.</param>
    /// <param name="name">The option that names it.</param>
    public static OutputTarget Open(Terminal terminal, FileInfo? file, bool keep = false, string name = "--output")
    {
        if (file is null) return new(terminal.Out, null);
        if (keep && file.Exists) throw new CommandException($"{name} {file}: the file exists; name another or say --force to overwrite it");
        try
        {
            return new(new FileStream(file.FullName, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16), file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{name} {file}: the file cannot be written ({e.Message})");
        }
    }

    public void Dispose()
    {
        Stream.Flush();
        if (_isFile) Stream.Dispose();
    }
}
