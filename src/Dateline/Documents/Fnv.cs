namespace Dateline.Documents;

/// <summary>
/// FNV-1a of 32 bits (Fowler, Noll, Vo): the same words give the same number on every machine. The gazetteer, trained weights and the
/// index of a ledger are kept by these numbers, so no bit of them may ever change.
/// </summary>
internal static class Fnv
{
    /// <summary>The hash of nothing.</summary>
    public const uint Empty = 2166136261;

    /// <summary>The hash of what was hashed and one unit more.</summary>
    public static uint Add(uint hash, uint unit) => (hash ^ unit) * 16777619;

    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Empty;
        foreach (var c in text) hash = Add(hash, c);
        return hash;
    }

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Empty;
        foreach (var b in bytes) hash = Add(hash, b);
        return hash;
    }
}
