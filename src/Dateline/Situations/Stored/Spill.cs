using System.Runtime.InteropServices;

namespace Dateline.Situations.Stored;

/// <summary>A temporary file for what may be more than memory holds. It goes with the process, however that ends.</summary>
/// <param name="folder">Where; null for the system's.</param>
internal sealed class Spill(string? folder) : IDisposable
{
    private FileStream? _file;

    /// <summary>Whether what comes stays in memory: for the last, or where the file cannot be written.</summary>
    public bool StaysInMemory { get; set; }

    /// <summary>Whether anything stands in the file.</summary>
    public bool IsUsed => _file is not null;

    /// <summary>Puts rows aside.</summary>
    public SpilledArray<T> Keep<T>(ReadOnlySpan<T> rows) where T : unmanaged
    {
        if (StaysInMemory) return new(null, 0, rows.ToArray());
        try
        {
            _file ??= Make();
            var start = _file.Length;
            _file.Position = start;
            const int most = 1 << 20;
            for (var i = 0; i < rows.Length; i += most) _file.Write(MemoryMarshal.AsBytes(rows.Slice(i, Math.Min(most, rows.Length - i))));
            return new(_file, start, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            StaysInMemory = true;
            return new(null, 0, rows.ToArray());
        }
    }

    /// <summary>A temporary file that no name leads to any more.</summary>
    /// <exception cref="IOException">The folder takes no file.</exception>
    public FileStream Make()
    {
        if (folder is not null) Directory.CreateDirectory(folder);
        var path = Path.Combine(folder ?? Path.GetTempPath(), $"dateline-{Guid.NewGuid():n}.tmp");
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, 1, FileOptions.DeleteOnClose);
        // At once where the system can: a killed process leaves nothing behind.
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return file;
    }

    public void Dispose() => _file?.Dispose();
}
