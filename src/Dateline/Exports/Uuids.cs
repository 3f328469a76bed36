using System.Security.Cryptography;
using System.Text;

namespace Dateline.Exports;

/// <summary>UUIDs of version 5 (RFC 9562): the same name, the same id, on every machine.</summary>
internal static class Uuids
{
    /// <summary>The name space of this program, itself a UUID of version 5 of <c>https://dateline.invalid/</c> in the name space of URLs.</summary>
    private static readonly Guid Own = Of(new("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), "https://dateline.invalid/");

    /// <param name="name">Says what sort of thing it is and which: <c>fact/9ab88061e4853237</c>.</param>
    public static Guid Of(string name) => Of(Own, name);

    internal static Guid Of(Guid space, string name)
    {
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        space.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));
        var hash = SHA1.HashData(bytes).AsSpan(0, 16);
        hash[6] = (byte)(hash[6] & 0x0F | 0x50);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return new(hash, bigEndian: true);
    }
}
