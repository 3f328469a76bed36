using System.Numerics;
using Dateline.Documents;
using Dateline.Situations.Stories;

namespace Dateline.Situations.Origins;

/// <summary>
/// A text as copies are told by: the set of its shingles, runs of four words, and their MinHash signature (Broder 1997). In prose
/// every number counts as the same, since reprints update them, and runs of several are left out; in tables, alike in all their
/// words, numbers count as they stand. Depends on the text alone.
/// </summary>
internal sealed class TextPrint
{
    /// <summary>Values of a signature; two texts have each alike with the probability of their resemblance.</summary>
    public const int Size = 128;

    private const int Run = 4;
    private const uint Number = 1;

    // So many numbers among the six words before one, itself and the six behind it make a table.
    private const int Beside = 6;
    private const int Thick = 4;

    private static readonly (Vector<uint>[] Add, Vector<uint>[] Multiply) Hashes = (Seeds(0x9E3779B9), Seeds(0x85EBCA6B));

    private TextPrint(uint[] shingles)
    {
        Shingles = shingles;
        Signature = new uint[Size];
        var least = new Vector<uint>[Size / Vector<uint>.Count];
        Array.Fill(least, new Vector<uint>(uint.MaxValue));
        foreach (var shingle in shingles)
        {
            var all = new Vector<uint>(shingle);
            for (var i = 0; i < least.Length; i++) least[i] = Vector.Min(least[i], (all ^ Hashes.Add[i]) * Hashes.Multiply[i]);
        }
        for (var i = 0; i < least.Length; i++) least[i].CopyTo(Signature, i * Vector<uint>.Count);
    }

    /// <summary>Hashes in rising order, each once; a text of fewer than four words has none.</summary>
    public uint[] Shingles { get; }

    public uint[] Signature { get; }

    public static TextPrint Of(string text)
    {
        var words = TextWords.Of(text);
        var hashes = new uint[words.Count];
        for (var i = 0; i < hashes.Length; i++) hashes[i] = words[i].IsNumber && !IsInTable(words, i) ? Number : Mix(Fnv.Of(words[i].Stem));
        var shingles = new List<uint>(hashes.Length);
        for (var i = 0; i + Run <= hashes.Length; i++)
        {
            if (hashes.AsSpan(i, Run).Count(Number) > 1) continue;
            var hash = Fnv.Empty;
            for (var k = i; k < i + Run; k++) hash = Mix(BitOperations.RotateLeft(hash, 5) ^ hashes[k]);
            shingles.Add(hash);
        }
        shingles.Sort();
        return new([.. shingles.Distinct()]);
    }

    /// <summary>How many shingles are in both of two texts.</summary>
    public static int Shared(uint[] mine, uint[] theirs)
    {
        var (count, i, j) = (0, 0, 0);
        while (i < mine.Length && j < theirs.Length)
            if (mine[i] == theirs[j]) (count, i, j) = (count + 1, i + 1, j + 1);
            else if (mine[i] < theirs[j]) i++;
            else j++;
        return count;
    }

    private static bool IsInTable(List<TextWord> words, int number)
    {
        var count = 0;
        for (var i = Math.Max(0, number - Beside); i < Math.Min(words.Count, number + Beside + 1); i++)
            if (words[i].IsNumber) count++;
        return count >= Thick;
    }

    // The last step of MurmurHash3.
    private static uint Mix(uint h)
    {
        h = (h ^ h >> 16) * 0x85EBCA6B;
        h = (h ^ h >> 13) * 0xC2B2AE35;
        return h ^ h >> 16;
    }

    private static Vector<uint>[] Seeds(uint start)
    {
        var seeds = new uint[Size];
        for (var i = 0; i < Size; i++) seeds[i] = Mix(start + (uint)i * 0x61C88647) | 1;
        return [.. Enumerable.Range(0, Size / Vector<uint>.Count).Select(i => new Vector<uint>(seeds, i * Vector<uint>.Count))];
    }
}
