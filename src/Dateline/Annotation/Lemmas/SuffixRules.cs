namespace Dateline.Annotation.Lemmas;

/// <summary>Values for words by tag and ending: the longest known ending wins, the whole word before any. Endings are kept as hashes.</summary>
internal sealed class SuffixRules
{
    /// <summary>Longest ending that is looked at, in letters.</summary>
    public const int LongestSuffix = 6;

    private const uint Prime = 0x01000193;

    private readonly Dictionary<uint, byte> _values;

    /// <param name="values">By <see cref="Keys"/>.</param>
    public SuffixRules(Dictionary<uint, byte> values) => _values = values;

    public IReadOnlyDictionary<uint, byte> Values => _values;

    /// <summary>The value for a word in lower case under a tag; 0 where nothing is known.</summary>
    public byte Find(ReadOnlySpan<char> word, uint tag)
    {
        Span<uint> keys = stackalloc uint[LongestSuffix + 2];
        for (var i = Keys(word, tag, keys) - 1; i >= 0; i--)
            if (_values.TryGetValue(keys[i], out var value))
                return value;
        return 0;
    }

    /// <summary>The keys of a word: its tag, its endings from the shortest, then the whole word.</summary>
    /// <param name="word">In lower case.</param>
    /// <param name="tag">Any number.</param>
    /// <param name="keys">Room for <see cref="LongestSuffix"/> + 2.</param>
    /// <returns>How many.</returns>
    public static int Keys(ReadOnlySpan<char> word, uint tag, Span<uint> keys)
    {
        var hash = Mix(tag * 31 + 7);
        var count = 0;
        keys[count++] = hash;
        for (var i = word.Length - 1; i >= 0; i--)
        {
            hash = (hash ^ word[i]) * Prime;
            hash ^= hash >> 15;
            if (count <= LongestSuffix) keys[count++] = hash;
        }
        keys[count++] = Mix(hash + 1);
        return count;
    }

    private static uint Mix(uint x)
    {
        x = (x ^ (x >> 16)) * 0x85EBCA6Bu;
        x = (x ^ (x >> 13)) * 0xC2B2AE35u;
        return x ^ (x >> 16);
    }
}
