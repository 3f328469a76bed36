namespace Dateline.Knowledge.Actors;

/// <summary>
/// A key that names share which transliteration alone tells apart: Qaddafi and Gadhafi, Sergei and Sergey, Mohammed and
/// Muhammad, Zelenskyy and Zelensky.
/// </summary>
internal static class Sound
{
    private static readonly (string From, string To)[] Merged =
    [
        ("tch", "c"), ("sch", "s"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("sh", "s"), ("ch", "c"), ("zh", "j"), ("dj", "j"),
        ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ei", "i"), ("ey", "i"), ("ay", "i"), ("ai", "i"), ("iy", "i"), ("yi", "i"), ("ij", "i"),
        ("ya", "a"), ("ia", "a"), ("yu", "u"), ("iu", "u"), ("yo", "u"), ("io", "u"), ("ks", "x"),
    ];

    public static string Of(string folded)
    {
        Span<char> key = stackalloc char[NameFolding.MaxLength];
        var length = 0;
        for (var i = 0; i < folded.Length;)
        {
            var letter = Next(folded, ref i);
            if (letter == ' ' && length > 2 && key[(length - 3)..length] is " al") length -= 3;
            if (length > 0 && key[length - 1] == letter) continue;
            if (length < key.Length) key[length++] = letter;
        }
        return new(key[..length]);
    }

    private static char Next(string text, ref int i)
    {
        foreach (var (from, to) in Merged)
            if (text.AsSpan(i).StartsWith(from, StringComparison.Ordinal))
            {
                i += from.Length;
                return Plain(to[0]);
            }
        return Plain(text[i++]);
    }

    private static char Plain(char c) => c switch { 'q' or 'c' or 'g' => 'k', 'y' or 'e' => 'i', 'o' => 'u', 'w' => 'v', _ => c };
}
