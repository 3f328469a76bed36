namespace Dateline.Annotation.Lemmas;

/// <summary>Numbers for what decides a lemma beside the letters.</summary>
internal static class WordTag
{
    /// <summary>Of a token's parts of speech.</summary>
    public static uint Of(string upos, string xpos) => Hash(xpos, Hash(upos, 0));

    /// <summary>The same, with how the form is capitalised.</summary>
    public static uint WithCapitals(uint tag, ReadOnlySpan<char> form)
    {
        var capitals = 0;
        foreach (var c in form)
            if (char.IsUpper(c)) capitals++;
        var shape = capitals == 0 ? 0u : capitals == 1 && char.IsUpper(form[0]) ? 1u : capitals == form.Length ? 2u : 3u;
        return tag * 4 + shape;
    }

    private static uint Hash(string text, uint hash)
    {
        foreach (var c in text) hash = (hash ^ c) * 0x01000193 + 1;
        return hash;
    }
}
