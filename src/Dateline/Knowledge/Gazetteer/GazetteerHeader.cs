using System.Numerics;
using System.Runtime.InteropServices;

namespace Dateline.Knowledge.Gazetteer;

/// <summary>
/// The first 64 bytes of a gazetteer: what it is, and how many of each. The parts follow in a fixed order, each at a multiple
/// of 8: countries, places, hashes, starts of postings, starts of keys, postings, skeletons, names, keys. All little-endian.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 1, Size = Size)]
internal struct GazetteerHeader
{
    public const int Size = 64;
    public const int CurrentVersion = 1;
    public const ulong CurrentMagic = 0x5445_5A41_474C_44; // "DLGAZET"
    public const int CountrySize = 12;

    public ulong Magic;
    public int Version;

    /// <summary>CRC-32C of all that follows the header.</summary>
    public uint Checksum;
    public long Length;
    public int Countries, Places, Keys, Postings, Skeletons, NameBytes, KeyBytes;

    /// <summary>Where each part starts, and the end.</summary>
    public readonly long[] Offsets()
    {
        long[] sizes =
        [
            (long)Countries * CountrySize, (long)Places * PlaceRecord.Size, 4L * Keys, 4L * (Keys + 1L), 4L * (Keys + 1L), 4L * Postings,
            4L * Skeletons, NameBytes, KeyBytes,
        ];
        var offsets = new long[sizes.Length + 1];
        offsets[0] = Size;
        for (var i = 0; i < sizes.Length; i++) offsets[i + 1] = (offsets[i] + sizes[i] + 7) / 8 * 8;
        return offsets;
    }

    public static uint ChecksumOf(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes)) crc = BitOperations.Crc32C(crc, word);
        foreach (var b in bytes[(bytes.Length & ~7)..]) crc = BitOperations.Crc32C(crc, b);
        return ~crc;
    }
}
