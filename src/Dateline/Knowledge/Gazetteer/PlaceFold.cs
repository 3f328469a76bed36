namespace Dateline.Knowledge.Gazetteer;

/// <summary>
/// What different transliterations of one name have in common: Arabic articles dropped, kin sounds made one letter, doubled letters
/// single, words run together. <c>Deir ez-Zor</c>, <c>Dayr az Zawr</c> and <c>Deir Ezzor</c> are all <c>darzor</c>.
/// </summary>
internal static class PlaceFold
{
    /// <summary>Fewest consonants that make a skeleton worth looking up.</summary>
    public const int FewestConsonants = 4;

    /// <summary>Writes the folded form of a key.</summary>
    /// <param name="key">As <see cref="PlaceKey"/> writes it.</param>
    /// <param name="fold">At least as long as the key.</param>
    /// <returns>Its length, not above that of the key.</returns>
    public static int Write(ReadOnlySpan<byte> key, Span<byte> fold)
    {
        var length = 0;
        for (var first = true; !key.IsEmpty; first = false)
        {
            var cut = key.IndexOf((byte)' ');
            var word = cut < 0 ? key : key[..cut];
            key = cut < 0 ? default : key[(cut + 1)..];
            if (!key.IsEmpty && IsArticle(word)) continue;
            if (word.Length >= (first ? 6 : 4) && word[0] is (byte)'a' or (byte)'e' && word[1] == word[2] && "dnrstzl"u8.Contains(word[1])) word = word[2..];
            length += Word(word, fold[length..]);
        }
        return length;
    }

    /// <summary>Writes the consonants of a folded form.</summary>
    /// <returns>How many they are.</returns>
    public static int Skeleton(ReadOnlySpan<byte> fold, Span<byte> skeleton)
    {
        var length = 0;
        foreach (var c in fold)
            if (!IsVowel(c)) skeleton[length++] = c;
        return length;
    }

    private static bool IsArticle(ReadOnlySpan<byte> word) =>
        word.Length is 2 or 3 && word[0] is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'u' && word[1..] switch
        {
            [(byte)'l'] or [(byte)'r'] or [(byte)'s'] or [(byte)'d'] or [(byte)'n'] or [(byte)'t'] or [(byte)'z'] => true,
            [(byte)'s' or (byte)'d' or (byte)'t', (byte)'h'] => true,
            _ => false,
        };

    private static bool IsVowel(byte c) => c is (byte)'a' or (byte)'i' or (byte)'o';

    private static int Word(ReadOnlySpan<byte> word, Span<byte> fold)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var next = i + 1 < word.Length ? word[i + 1] : (byte)0;
            byte put;
            switch ((char)c)
            {
                case 'a' or 'e' or 'o' or 'u' or 'i' or 'y' when c != 'y' || i > 0:
                    put = Vowel(word, ref i);
                    break;
                case 'k' or 'q' or 'g' or 't' or 'd' or 's' or 'z' or 'c' or 'p' when next == 'h':
                    put = (char)c switch { 'k' or 'q' => (byte)'k', 's' => (byte)'x', 'c' => (byte)'c', 'p' => (byte)'f', _ => c };
                    i++;
                    break;
                case 'd' when next is (byte)'z' or (byte)'j':
                    put = next;
                    i++;
                    break;
                case 'c' or 'q' or 'k':
                    put = (byte)'k';
                    break;
                case 'w' or 'v':
                    put = (byte)'v';
                    break;
                case 'y':
                    put = (byte)'i';
                    break;
                case 'h' when i > 0:
                    continue;
                case 't' when i == word.Length - 1 && word.EndsWith("abat"u8):
                    put = (byte)'d';
                    break;
                default:
                    put = c;
                    break;
            }
            if (length == 0 || fold[length - 1] != put) fold[length++] = put;
        }
        return length;
    }

    // A run of vowels is one sound: "ay", "ei", "ae" as in Dayr, "aw", "ou" as in Zawr, "iy", "ee" as in Mayadeen.
    private static byte Vowel(ReadOnlySpan<byte> word, ref int i)
    {
        var start = i;
        while (i + 1 < word.Length && (word[i + 1] is (byte)'a' or (byte)'e' or (byte)'o' or (byte)'u' or (byte)'i' or (byte)'y'
            || word[i + 1] == 'w' && (i + 2 == word.Length || !IsLetterOfVowel(word[i + 2])))) i++;
        var run = word[start..(i + 1)];
        if (run.SequenceEqual("ee"u8)) return (byte)'i';
        if (run.IndexOfAny((byte)'o', (byte)'u', (byte)'w') >= 0) return (byte)'o';
        return run.IndexOfAny((byte)'a', (byte)'e') >= 0 ? (byte)'a' : (byte)'i';
    }

    private static bool IsLetterOfVowel(byte c) => c is (byte)'a' or (byte)'e' or (byte)'o' or (byte)'u' or (byte)'i' or (byte)'y';
}
