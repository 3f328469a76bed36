namespace Dateline.Knowledge.Gazetteer;

/// <summary>The plain letter of a Latin letter with marks, as Unicode decomposes it. Programs without ICU have no table of their own.</summary>
internal static class LatinLetters
{
    private const char None = '?';

    /// <summary>U+00C0 to U+024F.</summary>
    private const string Extended =
        "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggg" +
        "gggghhhhiiiiiiiiii??jjkk?llllll??llnnnnnn???oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz?" +
        "?b????????d???aa????????kk??????oo?????????????uu????zz??????????????????????aaiioouuuuuuuuuuaaa" +
        "aa????ggkkoooo??j???gg??nnaa????aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????" +
        "????????????????";

    /// <summary>U+1E00 to U+1EFF.</summary>
    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
        "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy??????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>The plain letter in lower case, or null where it has none.</summary>
    public static char? Plain(char c)
    {
        var plain = c switch
        {
            >= '\u00C0' and <= '\u024F' => Extended[c - '\u00C0'],
            >= '\u1E00' and <= '\u1EFF' => Additional[c - '\u1E00'],
            _ => None,
        };
        return plain == None ? null : plain;
    }
}
