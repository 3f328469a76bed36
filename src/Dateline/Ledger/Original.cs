using System.IO.Compression;
using System.Security.Cryptography;

namespace Dateline.Ledger;

/// <summary>The bytes that a document came in, compressed (Brotli), so that a citation opens years later.</summary>
/// <param name="Sha256">Of the bytes as they came, lower-case hex.</param>
/// <param name="Length">Of the bytes as they came.</param>
/// <param name="Compressed">What is kept.</param>
public sealed record Original(string Sha256, long Length, byte[] Compressed)
{
    public static Original Of(ReadOnlySpan<byte> bytes)
    {
        var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(bytes);
        return new(Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, target.ToArray());
    }

    /// <summary>The bytes as they came.</summary>
    /// <exception cref="LedgerException">They are damaged.</exception>
    public byte[] Bytes()
    {
        var bytes = new byte[Length];
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(Compressed), CompressionMode.Decompress);
            brotli.ReadExactly(bytes);
            if (brotli.ReadByte() < 0 && Convert.ToHexStringLower(SHA256.HashData(bytes)) == Sha256) return bytes;
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException or IOException)
        {
            // Told below: whatever the library says, the bytes are not those that came.
        }
        throw new LedgerException($"the original {Sha256} is damaged; restore the ledger from a backup");
    }
}
