namespace Dateline.Annotation.Lemmas;

/// <summary>
/// The spelling rules of English inflection read backwards: which words would be written like this with <c>-s</c>, <c>-ed</c>
/// or <c>-ing</c>. <c>hoped</c> can come of <c>hope</c> but not of <c>hop</c>, which doubles its consonant.
/// </summary>
internal static class RegularInflection
{
    /// <summary>The words that a lower-case form with a Penn tag may be an inflection of, likeliest ending first.</summary>
    public static IEnumerable<string> Stems(string form, string xpos) => xpos switch
    {
        "VBD" or "VBN" => Cut(form, "ed"),
        "VBG" => Cut(form, "ing"),
        "VBZ" or "NNS" => Singular(form),
        _ => [],
    };

    private static IEnumerable<string> Cut(string form, string ending)
    {
        if (form.Length < ending.Length + 2 || !form.EndsWith(ending, StringComparison.Ordinal)) yield break;
        var stem = form[..^ending.Length];
        if (!stem.AsSpan().ContainsAny("aeiouy")) yield break;
        // "freed", "guaranteed": no verb ends in a single e that it would keep before -ed.
        if (ending == "ed" && stem[^1] == 'e')
        {
            yield return stem + "e";
            yield break;
        }
        if (!Doubles(stem) && !(ending == "ed" && stem[^1] == 'i') && !NeedsE(stem)) yield return stem;
        if (ending == "ed" && stem[^1] == 'i') yield return stem.Length > 2 ? stem[..^1] + "y" : stem + "e";
        if (stem.Length > 2 && stem[^1] == stem[^2] && Doubles(stem[..^1])) yield return stem[..^1];
        if (stem[^1] is not ('e' or 'i' or 'o' or 'w' or 'x') && !(stem.Length > 1 && stem[^1] == stem[^2] && stem[^1] != 's')) yield return stem + "e";
    }

    private static IEnumerable<string> Singular(string form)
    {
        if (form.Length < 3 || form[^1] != 's' || form.EndsWith("ss", StringComparison.Ordinal)) yield break;
        if (form.EndsWith("ies", StringComparison.Ordinal) && form.Length > 4) yield return form[..^3] + "y";
        if (form.EndsWith("es", StringComparison.Ordinal) && IsHissing(form.AsSpan(0, form.Length - 2))) yield return form[..^2];
        if (!IsHissing(form.AsSpan(0, form.Length - 1))) yield return form[..^1];
    }

    /// <summary>Needs <c>-es</c>: ends in s, x, z, ch, sh or o.</summary>
    private static bool IsHissing(ReadOnlySpan<char> stem) => stem[^1] is 's' or 'x' or 'z' or 'o' || stem.EndsWith("ch") || stem.EndsWith("sh");

    /// <summary>One syllable that ends in one vowel and one consonant: <c>stop</c>, <c>ban</c>, <c>quit</c>.</summary>
    private static bool Doubles(string stem)
    {
        if (stem.Length < 3 || IsVowel(stem[^1]) || stem[^1] is 'w' or 'x' or 'y' || !IsVowel(stem[^2])) return false;
        var onset = stem.AsSpan(0, stem.Length - 2);
        if (onset.EndsWith("qu")) onset = onset[..^1];
        return !onset.ContainsAny("aeiouy");
    }

    /// <summary>No word ends so without an e: <c>encircl</c>, <c>reduc</c>, <c>believ</c>.</summary>
    private static bool NeedsE(string stem) =>
        stem[^1] is 'c' or 'v' or 'u' || (stem[^1] == 'l' && stem.Length > 1 && !IsVowel(stem[^2]) && stem[^2] is not ('l' or 'r' or 'w' or 'y'));

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
