using Dateline.Documents;

namespace Dateline.Annotation.Coreference;

/// <summary>The words of nouns.txt, given-names.txt and it.txt.</summary>
internal sealed class CoreferenceWords
{
    private const string Folder = "Annotation/Coreference/";

    private readonly Dictionary<string, NounClass> _nouns = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Gender> _nounGenders = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Gender> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _leads = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _empty = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _emptyInPassive = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _weather = new(StringComparer.OrdinalIgnoreCase);

    private CoreferenceWords()
    {
        foreach (var (kind, words, _) in WordLists.Read(Folder + "nouns.txt"))
        {
            var name = kind.Split(':');
            var type = name[0] == "lead" ? NounClass.Office : Enum.Parse<NounClass>(name[0], ignoreCase: true);
            foreach (var word in words)
            {
                // The role is more than the person: a spokesman is an office with a gender.
                if (type != NounClass.Person || !_nouns.ContainsKey(word)) _nouns[word] = type;
                if (name[0] == "lead") _leads.Add(word);
                if (name.Length > 1) _nounGenders[word] = GenderOf(name[1]);
            }
        }
        foreach (var (kind, words, _) in WordLists.Read(Folder + "given-names.txt"))
            foreach (var word in words) _names[word] = GenderOf(kind);
        foreach (var (kind, words, _) in WordLists.Read(Folder + "it.txt"))
            (kind switch { "weather" => _weather, "passive" => _emptyInPassive, _ => _empty }).UnionWith(words);
    }

    public static CoreferenceWords Instance { get; } = new();

    /// <summary>By the word as it stands (<c>militants</c>), else by its lemma.</summary>
    public NounClass ClassOf(string form, string lemma) =>
        _nouns.TryGetValue(form, out var type) || _nouns.TryGetValue(lemma, out type) ? type : NounClass.None;

    public Gender GenderOfNoun(string lemma) => _nounGenders.GetValueOrDefault(lemma);

    public Gender GenderOfName(string given) => _names.GetValueOrDefault(given);

    /// <summary>Whether a noun is said of whoever is at the head: leader, president, premier.</summary>
    public bool IsLead(string lemma) => _leads.Contains(lemma);

    /// <summary>Whether <c>it</c> before this predicate, with a clause behind it, means nothing.</summary>
    public bool TakesEmptyIt(string lemma, bool isPassive) => _empty.Contains(lemma) || isPassive && _emptyInPassive.Contains(lemma);

    public bool IsWeather(string lemma) => _weather.Contains(lemma);

    /// <summary>The examples of the files: a text with <c>[antecedent]</c> and <c>{anaphor}</c>.</summary>
    public static IEnumerable<string> Examples(string file) => WordLists.Read(Folder + file).Select(l => l.Example);

    private static Gender GenderOf(string word) => word == "male" ? Gender.Male : Gender.Female;
}
