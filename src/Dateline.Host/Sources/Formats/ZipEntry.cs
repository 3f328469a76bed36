using System.IO.Compression;

namespace Dateline.Host.Sources.Formats;

/// <summary>A file out of an archive.</summary>
internal static class ZipEntry
{
    public static byte[] Read(SourceFile archive, ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted) throw new UnreadableException("it is protected by a password; unpack it first");
        using var stream = entry.Open();
        return BoundedBytes.Read(stream, archive.Limits, archive.Budget);
    }
}
