using Dateline.Annotation.Trees;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Actors;

/// <summary>
/// Takes back the links of acronyms and parties to a country that the text does not speak of: the CDC of an American report is no
/// Liberian party, nor the PNP of Jamaica the police of the Philippines. Runs when the places are known, by which a text speaks of
/// countries that it does not name.
/// </summary>
internal sealed class StrangeNames(ActorRegistry registry) : IAnnotator
{
    private const int LongestAcronym = 10;

    public Layers Requires => Layers.Trees | Layers.Actors | Layers.Places;

    public Layers Provides => Layers.Actors;

    public void Annotate(AnnotatedText text)
    {
        if (!text.Actors.Any(a => IsAcronym(Words(text, a)) || IsOpen(a, Words(text, a)))) return;
        var (countries, named) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var place in text.Places)
            if (place.Country is { } country && !text.Actors.Any(a => a.Span == place.Span && IsOpen(a, Words(text, a)))) countries.Add(country);
        foreach (var link in text.Actors)
        {
            var words = Words(text, link);
            if (!IsAcronym(link, words)) named.Add(link.Actor.Id);
            if (link.Actor.Country is { } country && (link.Actor.Type == ActorType.State || !IsOpen(link, words))) countries.Add(country);
        }
        var others = Bracketed(text);
        text.Actors = [.. text.Actors.Where(a => IsMeant(a, Words(text, a), countries, named, others))];
    }

    private bool IsMeant(LinkedActor link, string words, HashSet<string> countries, HashSet<string> named, Dictionary<string, (string? Id, string Name)> others)
    {
        if (others.TryGetValue(words, out var full) && full.Id != link.Actor.Id && link.Actor.Type != ActorType.State && !SharesWord(link.Actor, full.Name)) return false;
        if (!IsOpen(link, words) || countries.Count == 0 || countries.Contains(link.Actor.Country!)) return true;
        // "the National Liberation Army (ELN)": named in full. Parties of one name are in many countries.
        return link.Actor.Type != ActorType.Party && named.Contains(link.Actor.Id);
    }

    // What may be somebody else's name in a text of another country.
    private bool IsOpen(LinkedActor link, string words) =>
        link.Actor is { Country: not null, Type: not (ActorType.State or ActorType.Person) } && (IsAcronym(link, words) ? !registry.KnownAcronyms.Contains(words.ToUpperInvariant()) : link.Actor.Type == ActorType.Party);

    private static string Words(AnnotatedText text, LinkedActor link)
    {
        var words = link.Span.Of(text.Document.Text);
        return words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
    }

    // "the Peanut Company of Aden (PCA)": what its acronyms mean in this text, whatever else is called so.
    private static Dictionary<string, (string? Id, string Name)> Bracketed(AnnotatedText text)
    {
        var meant = new Dictionary<string, (string? Id, string Name)>(StringComparer.Ordinal);
        foreach (var tree in text.Trees)
            for (var i = 2; i + 1 < tree.Count; i++)
                if (tree[i - 1].Form is "(" && tree[i + 1].Form is ")" && IsAcronym(tree[i].Form) && tree.EntityAt(i - 2) is { Type: EntityType.Org } name && Shortens(tree, name, tree[i].Form))
                    meant.TryAdd(tree[i].Form, (text.Actors.FirstOrDefault(a => a.Span.Overlaps(name.Span))?.Actor.Id, name.Span.Of(text.Document.Text)));
        return meant;
    }

    // "the Kurdish People's Protection Units (YPG)": the same actor, more fully named.
    private static bool SharesWord(RegisteredActor actor, string name)
    {
        var words = NameFolding.Fold(name).Split(' ').Where(w => w.Length >= ShortestWord && !Common.Contains(w)).ToList();
        return actor.Aliases.Prepend(actor.Name).Any(a => NameFolding.Fold(a).Split(' ').Any(words.Contains));
    }

    private const int ShortestWord = 4;

    private static readonly HashSet<string> Common = new(["national", "party", "army", "front", "forces", "united", "people", "peoples", "democratic", "movement", "council", "union", "police"], StringComparer.Ordinal);

    // By the initials, of which small words have none.
    private static bool Shortens(Tree tree, Entity name, string acronym)
    {
        var at = 0;
        for (var i = name.First; i < name.End && at < acronym.Length; i++)
            if (char.ToUpperInvariant(tree[i].Form[0]) == acronym[at]) at++;
        return at == acronym.Length;
    }

    // "Cobra" is one too, of whom is called COBRA.
    private static bool IsAcronym(LinkedActor link, string words) =>
        IsAcronym(words) || !words.Contains(' ') && link.Actor.Aliases.Any(a => a.Equals(words, StringComparison.OrdinalIgnoreCase) && a.Count(char.IsUpper) > 1);

    private static bool IsAcronym(string words)
    {
        if (words.Length is < 2 or > LongestAcronym) return false;
        var capitals = 0;
        foreach (var c in words)
            if (char.IsUpper(c)) capitals++;
            else if (!char.IsDigit(c) && c is not '.' and not '-') return false;
        return capitals >= 2;
    }
}
