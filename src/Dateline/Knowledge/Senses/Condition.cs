using Dateline.Knowledge.Entries;

namespace Dateline.Knowledge.Senses;

/// <summary>What must head the object: a lemma named in the line or brought in by a class, or an entity of some type.</summary>
internal sealed class Condition
{
    private static readonly HashSet<string> Types = ["PER", "ORG", "LOC", "NORP", "FAC", "EVENT", "PRODUCT", "MISC"];

    private readonly HashSet<string> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ofClasses = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _types = [];

    private Condition()
    {
    }

    public static Condition Parse(Entry entry, string text, WordClasses classes)
    {
        var condition = new Condition();
        foreach (var word in text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (word[0] == '@')
                foreach (var inner in classes.Of(entry, word)) (Types.Contains(inner) ? condition._types : condition._ofClasses).Add(inner);
            else (Types.Contains(word) ? condition._types : condition._named).Add(word);
        }
        if (condition._named.Count + condition._ofClasses.Count + condition._types.Count == 0) throw entry.Error("Nothing stands after “+”.");
        return condition;
    }

    /// <summary>How well a word meets it: 2 where the line names it, 1 by a class or an entity type, 0 where it does not.</summary>
    /// <param name="lemma">The lemma.</param>
    /// <param name="entityType">Type of the entity that it is part of, in capitals, or null.</param>
    public int Rate(string lemma, string? entityType) =>
        _named.Contains(lemma) ? 2 : _ofClasses.Contains(lemma) || entityType is not null && _types.Contains(entityType) ? 1 : 0;
}
