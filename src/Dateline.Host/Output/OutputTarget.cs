using Dateline.Host.Terminals;

namespace Dateline.Host.Output;

/// <summary>
/// Where results go: stdout, or a file that the person named. A file is there only once it is complete (<see cref="Complete"/>): what was
/// there before stays where the writing fails.
/// </summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly string? _written;
    private readonly bool _force;
    private bool _isComplete;

    // A file is written under another name until it is whole.
    private OutputTarget(Stream stream, string? path, string? written, bool force) => (Stream, Path, _written, _force) = (stream, path, written, force);

    public Stream Stream { get; }

    /// <summary>Null for stdout.</summary>
    public string? Path { get; }

    /// <param name="terminal">Gives stdout.</param>
    /// <param name="file">The file that the person named; null or <c>-</c> for stdout.</param>
    /// <param name="force">Whether a file that exists is overwritten.</param>
    /// <param name="name">The option that names it.</param>
    /// <exception cref="CommandException">The file cannot be written, or would be overwritten.</exception>
    public static OutputTarget Open(Terminal terminal, FileInfo? file, bool force = false, string name = "--output")
    {
        if (file is null || IsStdout(file)) return new(terminal.Out, null, null, force);
        if (Refusal(file, force, name) is { } refusal) throw new CommandException(refusal);
        try
        {
            var path = Target(file) is { Exists: true } target ? target.FullName : file.FullName;
            var written = HasNothing(file) ? path : $"{path}.{Environment.ProcessId}.part";
            return new(new FileStream(written, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, 1 << 16), path, written, force);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{name} {file}: the file cannot be written ({e.Message})");
        }
    }

    /// <summary>Why a file is not written; null where it is.</summary>
    public static string? Refusal(FileInfo file, bool force, string name)
    {
        if (IsStdout(file)) return null;
        if (Directory.Exists(file.FullName)) return $"{name} {file}: this is a folder; name a file in it";
        if (!Directory.Exists(file.DirectoryName)) return $"{name} {file}: there is no folder {file.DirectoryName}";
        return force || !file.Exists || HasNothing(file) ? null : $"{name} {file}: the file exists; name another or say --force to overwrite it";
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
        if (_isComplete) File.Move(_written, Path!, _force);
        else File.Delete(_written);
    }

    private static bool IsStdout(FileInfo file) => file.ToString() is "-" or "/dev/stdout";

    // A device, a pipe, an empty file: nothing is lost by writing to it, and it stays what it is.
    private static bool HasNothing(FileInfo file) => Target(file) is var target && (target.Exists ? target.Length == 0 : file.Exists);

    // What a link leads to at last: a pipe has a name where no file stands.
    private static FileInfo Target(FileInfo file) => (file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo) ?? file;
}
