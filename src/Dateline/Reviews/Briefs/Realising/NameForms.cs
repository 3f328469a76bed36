using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;

namespace Dateline.Reviews.Briefs.Realising;

/// <summary>Names as they stand within a sentence: with an article or without, with a verb in the singular or the plural.</summary>
internal sealed class NameForms(ActorRegistry registry)
{
    private static readonly Lazy<IReadOnlyList<Entry>> File = new(() => EntryFile.Embedded("Reviews/Briefs/Realising/names.txt", "names"));
    private static readonly Lazy<Dictionary<string, Head>> Heads = new(() => File.Value.ToDictionary(e => e.Expect(3)[0], e => e[1] switch
    {
        "singular" => Head.Singular,
        "plural" => Head.Plural,
        "person" => Head.Person,
        _ => throw e.Error($"singular, plural or person expected, “{e[1]}” found."),
    }, StringComparer.Ordinal));

    private enum Head { None, Singular, Plural, Person }

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
        // "The Norwegian Refugee Council's Ali Salem": what owns it takes the article, or goes without.
        if (Math.Max(name.IndexOf("'s ", StringComparison.Ordinal), name.IndexOf("’s ", StringComparison.Ordinal)) is > 0 and var owner && !name[(owner + 3)..].Split(' ').Any(Heads.Value.ContainsKey)) return new($"{Named(name[..owner]).Text}{name[owner..]}");
        var words = name.Split(' ');
        // "The Council of Ministers", "a judge of the Court": what it is stands before "of".
        var head = Head.None;
        foreach (var word in words.Skip(1).TakeWhile(w => !IsLink(w)).Prepend(words[0]))
            if (Heads.Value.TryGetValue(word, out var kind) && head != Head.Person) head = kind;
        var isPlural = head == Head.Plural;
        // "The Iraqis", "the Eagles of Juba": a people, or a party by its people.
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) return new($"the {name[4..]}", isPlural || head == Head.None && words.Skip(1).TakeWhile(w => !IsLink(w)).ToList() is [var only] && IsPlural(only));
        // "Human Rights Watch", "Iran-backed militias": no article before what has none of the words, or only a plural of common ones.
        return new(head is Head.None or Head.Person || isPlural && char.IsLower(words[^1][0]) ? name : $"the {name}", isPlural || words[^1] is "militias");
    }

    private static bool IsLink(string word) => word is "of" or "for" or "in" or "on" or "against";

    private static bool IsPlural(string word) => word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal);

    /// <summary>“Abadi” of “Haider al-Abadi”: how reports name a person again.</summary>
    public static string Short(string name)
    {
        var last = name.Split(' ')[^1];
        return last.StartsWith("al-", StringComparison.Ordinal) || last.StartsWith("el-", StringComparison.Ordinal) ? last[3..] : last;
    }

    /// <summary>Without what tells it apart in lists: “House of Representatives (Libya)”.</summary>
    private static string Plain(string name) => name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;
}
