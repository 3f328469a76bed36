using Dateline.Documents;

namespace Dateline.Annotation.Parsing;

/// <summary>The hashed character 2- to 5-grams of a lower-cased word between boundary marks (Bojanowski et al. 2017).</summary>
internal static class CharacterNgrams
{
    private const int Shortest = 2;
    private const int Longest = 5;

    /// <summary>Longer words are read by their first and last characters only.</summary>
    private const int MaximumLength = 32;

    /// <summary>Upper bound of a word's n-grams.</summary>
    public const int Most = (MaximumLength + 2) * (Longest - Shortest + 1);

    /// <summary>Writes a bucket below <paramref name="buckets"/> for each n-gram; buckets is a power of two.</summary>
    /// <returns>How many.</returns>
    public static int Hash(ReadOnlySpan<char> lower, int buckets, Span<int> result)
    {
        var count = 0;
        Span<char> word = stackalloc char[MaximumLength + 2];
        var length = Math.Min(lower.Length, MaximumLength);
        word[0] = '<';
        lower[..(length - length / 2)].CopyTo(word[1..]);
        lower[^(length / 2)..].CopyTo(word[(1 + length - length / 2)..]);
        word[length + 1] = '>';
        length += 2;
        for (var start = 0; start < length; start++)
        {
            var hash = Fnv.Empty;
            for (var n = 1; n <= Longest && start + n <= length; n++)
            {
                hash = Fnv.Add(hash, word[start + n - 1]);
                if (n < Shortest) continue;
                var mixed = (hash ^ (uint)n) * 0x85EBCA6B;
                result[count++] = (int)((mixed ^ mixed >> 15) & (uint)(buckets - 1));
            }
        }

        return count;
    }
}
