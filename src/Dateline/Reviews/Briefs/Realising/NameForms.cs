using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;

namespace Dateline.Reviews.Briefs.Realising;

/// <summary>Names as they stand within a sentence: with an article or without, with a verb in the singular or the plural.</summary>
internal sealed class NameForms(ActorRegistry registry)
{
    private static readonly Lazy<IReadOnlyList<Entry>> File = new(() => EntryFile.Embedded("Reviews/Briefs/Realising/names.txt", "names"));
    private static readonly Lazy<Dictionary<string, bool>> Heads = new(() => File.Value.ToDictionary(e => e.Expect(3)[0], e => e[1] switch
    {
        "singular" => false,
        "plural" => true,
        _ => throw e.Error($"singular or plural expected, “{e[1]}” found."),
    }, StringComparer.Ordinal));

    internal static IReadOnlyList<Entry> Entries => File.Value;

    /// <summary>“the armed forces of Iraq”, “Islamic State”, “the Syrian Democratic Forces”.</summary>
    public Phrase Of(RegisteredActor actor)
    {
        var name = Plain(actor.Name);
        if (actor.Type == ActorType.Person) return new(name);
        // "Armed forces of Iraq" are words, not a name.
        if (registry.StateById(actor.Id) is null && registry.StateOver(actor.Id) is { } state && !name.StartsWith(state.Entry.Name, StringComparison.Ordinal))
            return new($"the {char.ToLowerInvariant(name[0])}{name[1..]}", name.Split(' ')[0] is "Police" || name.StartsWith("Armed forces", StringComparison.Ordinal));
        return Named(name);
    }

    public static Phrase Named(string name)
    {
        var (article, plural) = (false, false);
        foreach (var word in name.Split(' '))
            if (Heads.Value.TryGetValue(word, out var isPlural)) (article, plural) = (true, isPlural);
        // "The Iraqis", "the Houthis": a people, or a party by its people.
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) return new($"the {name[4..]}", plural || !article && name.Count(c => c == ' ') == 1 && name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) && !name.EndsWith("us", StringComparison.Ordinal));
        // "Human Rights Watch", "Iran-backed militias": no article before what has none of the words, or only a plural of common ones.
        return new(article && !(plural && char.IsLower(name.Split(' ')[^1][0])) ? $"the {name}" : name, plural || name.Split(' ')[^1] is "militias");
    }

    /// <summary>“Abadi” of “Haider al-Abadi”: how reports name a person again.</summary>
    public static string Short(string name)
    {
        var last = name.Split(' ')[^1];
        return last.StartsWith("al-", StringComparison.Ordinal) || last.StartsWith("el-", StringComparison.Ordinal) ? last[3..] : last;
    }

    /// <summary>Without what tells it apart in lists: “House of Representatives (Libya)”.</summary>
    private static string Plain(string name) => name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;
}
