namespace Dateline.Annotation;

/// <summary>Gives words that were met lately as the same string. One thread at a time.</summary>
internal sealed class StringCache
{
    private const int Bits = 13;
    private const int Longest = 24;
    private readonly string?[] _strings = new string?[1 << Bits];

    public string Get(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest) return word.ToString();
        var hash = 0u;
        foreach (var c in word) hash = (hash ^ c) * 0x9E3779B1u;
        ref var known = ref _strings[hash >> (32 - Bits)];
        if (known is null || !word.SequenceEqual(known)) known = word.ToString();
        return known;
    }
}
