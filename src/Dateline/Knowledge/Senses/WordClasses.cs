using Dateline.Knowledge.Entries;

namespace Dateline.Knowledge.Senses;

/// <summary>
/// The classes of <c>classes.txt</c>: <c>@name: lemma lemma …</c>. A class named within another brings in its words, a word behind a minus leaves
/// them. A later class of the same name replaces the earlier.
/// </summary>
internal sealed class WordClasses
{
    private readonly Dictionary<string, HashSet<string>> _classes = new(StringComparer.Ordinal);

    public WordClasses(IEnumerable<Entry> entries)
    {
        foreach (var entry in entries)
        {
            var colon = entry[0].IndexOf(':');
            if (entry.Fields.Length != 1 || colon < 2 || entry[0][0] != '@') throw entry.Error("A class is “@name: lemma lemma …”.");
            var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var word in entry[0][(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                if (word[0] == '@') words.UnionWith(Of(entry, word));
                else if (word[0] == '-' && word.Length > 1) words.Remove(word[1..]);
                else words.Add(word);
            _classes[entry[0][..colon]] = words;
        }
    }

    public IReadOnlyCollection<string> Of(Entry entry, string name) =>
        _classes.TryGetValue(name, out var lemmas) ? lemmas : throw entry.Error($"No class {name} in classes.txt.");

    /// <summary>Whether a class has the lemma; false where there is no such class.</summary>
    public bool Has(string name, string lemma) =>
        _classes.TryGetValue(name, out var lemmas) && lemmas.Contains(lemma);
}
