using Dateline.Knowledge.Entries;

namespace Dateline.Knowledge.Senses;

/// <summary>The classes of <c>classes.txt</c>: <c>@name: lemma lemma …</c>. A later class of the same name replaces the earlier.</summary>
internal sealed class WordClasses
{
    private readonly Dictionary<string, string[]> _classes = new(StringComparer.Ordinal);

    public WordClasses(IEnumerable<Entry> entries)
    {
        foreach (var entry in entries)
        {
            var colon = entry[0].IndexOf(':');
            if (entry.Fields.Length != 1 || colon < 2 || entry[0][0] != '@') throw entry.Error("A class is “@name: lemma lemma …”.");
            _classes[entry[0][..colon]] = entry[0][(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    public string[] Of(Entry entry, string name) =>
        _classes.TryGetValue(name, out var lemmas) ? lemmas : throw entry.Error($"No class {name} in classes.txt.");

    /// <summary>Whether a class has the lemma; false where there is no such class.</summary>
    public bool Has(string name, string lemma) =>
        _classes.TryGetValue(name, out var lemmas) && lemmas.Contains(lemma, StringComparer.OrdinalIgnoreCase);
}
