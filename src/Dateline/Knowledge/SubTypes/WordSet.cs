namespace Dateline.Knowledge.SubTypes;

/// <summary>The forms and lemmas of a sentence or text in lower case, alone and two by two (<c>air_strike</c>), and the words of subjects before their verbs.</summary>
internal sealed class WordSet
{
    private readonly SortedSet<string> _words = new(StringComparer.Ordinal);

    public void Add(IReadOnlyList<(string Form, string Lemma)> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            _words.Add(words[i].Form);
            _words.Add(words[i].Lemma);
            if (i + 1 == words.Count) break;
            _words.Add($"{words[i].Form}_{words[i + 1].Form}");
            _words.Add($"{words[i].Lemma}_{words[i + 1].Lemma}");
        }
    }

    /// <summary>Notes that a word is in the subject of a verb.</summary>
    public void AddSubject(string word, string verb) => _words.Add($"{word}>{verb}");

    public void Add(WordSet other) => _words.UnionWith(other._words);

    /// <param name="pattern">
    /// A word, two joined by <c>_</c>, or the beginning of one with <c>*</c> behind it; <c>rebel>seize</c> is a word in the subject of a verb.
    /// </param>
    public bool Has(string pattern)
    {
        if (pattern[^1] != '*') return _words.Contains(pattern);
        var beginning = pattern[..^1];
        return _words.GetViewBetween(beginning, $"{beginning}\uffff").Count > 0;
    }
}
