using Dateline.Host.Terminals;

namespace Dateline.Host.Output;

/// <summary>Where results go: stdout, or a file that the person named.</summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly string? _written;
    private bool _isComplete;

    // A file is written under another name until it is whole.
    private OutputTarget(Stream stream, string? path, string? written) => (Stream, Path, _written, _isComplete) = (stream, path, written, written == path);

    public Stream Stream { get; }

    /// <summary>Null for stdout.</summary>
    public string? Path { get; }

    /// <param name="terminal">Gives stdout.</param>
    /// <param name="file">The file that the person named; null for stdout.</param>
    /// <param name="keep">Whether a file that exists is left as it is, with an error.</param>
    /// <param name="name">The option that names it.</param>
    /// <param name="isWhole">Whether a file is there only once it is complete (<see cref="Complete"/>): what was there before stays where the writing fails.</param>
    public static OutputTarget Open(Terminal terminal, FileInfo? file, bool keep = false, string name = "--output", bool isWhole = false)
    {
        if (file is null) return new(terminal.Out, null, null);
        if (keep && file.Exists) throw new CommandException($"{name} {file}: the file exists; name another or say --force to overwrite it");
        try
        {
            var written = isWhole ? $"{file.FullName}.{Environment.ProcessId}.part" : file.FullName;
            return new(new FileStream(written, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16), file.FullName, written);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{name} {file}: the file cannot be written ({e.Message})");
        }
    }

    /// <summary>All is written.</summary>
    public void Complete() => _isComplete = true;

    public void Dispose()
    {
        if (_written is null)
        {
            Stream.Flush();
            return;
        }
        Stream.Dispose();
        if (_written == Path) return;
        if (_isComplete) File.Move(_written, Path!, overwrite: true);
        else File.Delete(_written);
    }
}
