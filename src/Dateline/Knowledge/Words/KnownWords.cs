namespace Dateline.Knowledge.Words;

/// <summary>
/// The verbs and nouns of the lexicon. A lemmatizer guesses at words it has not learnt; where the lexicon has the word whose
/// regular form stands in the text, that is the lemma.
/// </summary>
internal sealed class KnownWords(IEnumerable<string> verbs, IEnumerable<string> nouns)
{
    private readonly HashSet<string> _verbs = new(verbs, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _nouns = new(nouns, StringComparer.OrdinalIgnoreCase);

    /// <summary>The lemma of a form, by what was guessed and the word's Penn tag.</summary>
    public string Lemma(string form, string guessed, string tag)
    {
        var known = tag switch { ['V', 'B', ..] => _verbs, "NNS" => _nouns, _ => null };
        if (known is null || known.Contains(guessed)) return guessed;
        foreach (var candidate in Candidates(form.ToLowerInvariant(), tag))
            if (known.Contains(candidate)) return candidate;
        return guessed;
    }

    // Regular English inflection, undone: shelled, planned, denied, bombing, clashes.
    private static IEnumerable<string> Candidates(string form, string tag)
    {
        var ending = tag switch { "VBG" => "ing", "VBD" or "VBN" => "ed", "VBZ" or "NNS" => "s", _ => "" };
        yield return form;
        if (ending.Length == 0 || form.Length <= ending.Length + 1 || !form.EndsWith(ending, StringComparison.Ordinal)) yield break;
        var stem = form[..^ending.Length];
        yield return stem;
        yield return stem + "e";
        if (stem.Length > 2 && stem[^1] == stem[^2]) yield return stem[..^1];
        if (ending == "ed" && stem[^1] == 'i') yield return stem[..^1] + "y";
        if (ending != "s" || stem[^1] != 'e') yield break;
        // "clashes", "passes", "goes"; "sites" are none of "sit".
        if (stem.Length > 2 && stem[^2] is 's' or 'x' or 'z' or 'h' or 'o') yield return stem[..^1];
        if (stem.Length > 2 && stem[^2] == 'i') yield return stem[..^2] + "y";
    }
}
