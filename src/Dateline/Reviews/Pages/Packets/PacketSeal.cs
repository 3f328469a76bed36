using System.Security.Cryptography;
using System.Text;

namespace Dateline.Reviews.Pages.Packets;

/// <summary>
/// One SHA-256 over every byte of a packet, its own digits taken as zeros: no byte can be altered without it being seen. Whoever alters the
/// file and writes the digest anew is not found out by it: keep the digest elsewhere, or sign the file, to know who wrote it.
/// </summary>
public static class PacketSeal
{
    private const int Digits = 64;

    internal const string Name = "dateline-seal", Prefix = "sha256:";

    private static readonly byte[] Mark = Encoding.ASCII.GetBytes($"<meta name=\"{Name}\" content=\"{Prefix}");

    /// <summary>What stands in the place of the digest before it is known.</summary>
    internal static string Blank { get; } = Prefix + new string('0', Digits);

    /// <summary>Whether the file bears a seal, broken or not.</summary>
    public static bool IsOn(ReadOnlySpan<byte> file) => file.IndexOf(Encoding.ASCII.GetBytes(Name)) >= 0 || file.IndexOf(Encoding.ASCII.GetBytes(Packet.Id)) >= 0;

    /// <summary>Whether every byte is as it was sealed.</summary>
    public static bool IsIntact(ReadOnlySpan<byte> file) => At(file) is { } at && Encoding.ASCII.GetBytes(Digest(file, at)).AsSpan().SequenceEqual(file.Slice(at, Digits));

    /// <summary>The digest that the file bears; null where it bears none.</summary>
    public static string? Of(ReadOnlySpan<byte> file) => At(file) is { } at ? Encoding.ASCII.GetString(file.Slice(at, Digits)) : null;

    /// <summary>Writes the digest into its place.</summary>
    internal static void Set(Span<byte> file)
    {
        if (At(file) is not { } at) throw new ArgumentException("There is no place for the seal.", nameof(file));
        Encoding.ASCII.GetBytes(Digest(file, at), file.Slice(at, Digits));
    }

    private static int? At(ReadOnlySpan<byte> file) => file.IndexOf(Mark) is >= 0 and var at && at + Mark.Length + Digits <= file.Length ? at + Mark.Length : null;

    private static string Digest(ReadOnlySpan<byte> file, int at)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> zeros = stackalloc byte[Digits];
        zeros.Fill((byte)'0');
        hash.AppendData(file[..at]);
        hash.AppendData(zeros);
        hash.AppendData(file[(at + Digits)..]);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
