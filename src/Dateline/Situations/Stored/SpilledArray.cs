using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Situations.Stored;

/// <summary>Rows that were put aside.</summary>
/// <param name="file">Where; null where they are at hand.</param>
/// <param name="start">Their first byte in the file.</param>
/// <param name="rows">The rows where they are at hand.</param>
internal sealed class SpilledArray<T>(FileStream? file, long start, T[]? rows) where T : unmanaged
{
    public void Read(long first, Span<T> target)
    {
        if (file is null)
        {
            rows.AsSpan((int)first, target.Length).CopyTo(target);
            return;
        }
        var bytes = MemoryMarshal.AsBytes(target);
        var at = start + first * Unsafe.SizeOf<T>();
        while (bytes.Length > 0)
        {
            var read = RandomAccess.Read(file.SafeFileHandle, bytes, at);
            if (read == 0) throw new EndOfStreamException();
            bytes = bytes[read..];
            at += read;
        }
    }
}
