using Dateline.Knowledge.Entries;

namespace Dateline.Knowledge.Senses;

/// <summary>What must head the object: one of some lemmas, or an entity of some type (<c>PER</c>, <c>LOC</c> …).</summary>
internal sealed record Condition(IReadOnlySet<string> Lemmas, IReadOnlySet<string> EntityTypes)
{
    private static readonly HashSet<string> Types = ["PER", "ORG", "LOC", "NORP", "FAC", "EVENT", "PRODUCT", "MISC"];

    public static Condition Parse(Entry entry, string text, WordClasses classes)
    {
        HashSet<string> lemmas = new(StringComparer.OrdinalIgnoreCase), types = [];
        foreach (var word in text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (word[0] == '@') lemmas.UnionWith(classes.Of(entry, word));
            else if (Types.Contains(word)) types.Add(word);
            else lemmas.Add(word);
        }
        if (lemmas.Count + types.Count == 0) throw entry.Error("Nothing stands after “+”.");
        return new(lemmas, types);
    }
}
