using Dateline.Documents;

namespace Dateline.Annotation.Trees;

/// <summary>
/// Gives a word the phrase that completes it, where the parser gave it to another: <c>accused the rebels of war crimes</c>,
/// <c>spoke of the need for a withdrawal</c>, <c>elected Sara Haddad president</c>.
/// </summary>
internal static class Complements
{
    private const string File = "Annotation/Trees/complements.txt";

    private static readonly Dictionary<string, HashSet<string>> Verbs = Words("verb"), Nouns = Words("noun");

    private static readonly HashSet<string> Naming = Words("naming")["-"];

    public static IEnumerable<string> Examples => EmbeddedLines.Read(File).Select(l => l.Split('|')[3].Trim());

    public static Sentence Repair(Sentence sentence)
    {
        var copy = default(Token[]);
        for (var i = 2; i < sentence.Tokens.Length; i++)
        {
            var tokens = sentence.Tokens;
            if (tokens[i].Deprel == "nmod" && Governor(sentence, i) is var verb and >= 0)
                (copy ??= [.. tokens])[i] = tokens[i] with { Head = verb, Deprel = "obl" };
            else if (tokens[i].Deprel == "obl" && Noun(sentence, i) is var noun and >= 0)
            {
                copy ??= [.. tokens];
                copy[i] = tokens[i] with { Head = noun, Deprel = "nmod" };
                if (Told(sentence, i) is var told and >= 0) copy[told] = tokens[told] with { Head = noun, Deprel = "acl" };
            }
            else if (tokens[i].Deprel is "obj" or "xcomp" && tokens[i].Head is var naming and >= 0 && Naming.Contains(tokens[naming].Lemma) && Name(sentence, naming, i) is var name and >= 0)
            {
                copy ??= [.. tokens];
                copy[i] = tokens[i] with { Deprel = "xcomp" };
                copy[name] = tokens[name] with { Head = naming, Deprel = "obj" };
            }
        }
        return sentence.With(copy);
    }

    // The verb whose object the phrase hangs on, where the verb takes its preposition.
    private static int Governor(Sentence sentence, int phrase)
    {
        var tokens = sentence.Tokens;
        if (Case(sentence, phrase) is not (>= 0 and var preposition) || !Verbs.TryGetValue(tokens[preposition].Form, out var verbs)) return -1;
        var at = tokens[phrase].Head;
        while (at >= 0 && tokens[at].Deprel == "nmod") at = tokens[at].Head;
        return at >= 0 && tokens[at].Deprel is "obj" or "nsubj:pass" && tokens[at].Head is var verb and >= 0 && verbs.Contains(tokens[verb].Lemma) ? verb : -1;
    }

    // The noun right before the phrase, hung on the same verb.
    private static int Noun(Sentence sentence, int phrase)
    {
        var tokens = sentence.Tokens;
        if (Case(sentence, phrase) is not (> 0 and var preposition) || tokens[preposition - 1] is not { Upos: Upos.Noun } noun || !Nouns.TryGetValue(tokens[preposition].Form, out var nouns)) return -1;
        return nouns.Contains(noun.Lemma) && noun.Head == tokens[phrase].Head && noun.Deprel is "obj" or "obl" or "nsubj:pass" ? preposition - 1 : -1;
    }

    // "its call on the junta to step down": the infinitive right behind the phrase.
    private static int Told(Sentence sentence, int phrase)
    {
        var tokens = sentence.Tokens;
        for (var i = phrase + 1; i + 1 < tokens.Length; i++)
            if (tokens[i] is { Form: "to", Deprel: "mark" } && tokens[i].Head is var verb && verb > i && tokens[verb].Deprel is "advcl" or "xcomp" && tokens[verb].Head == tokens[phrase].Head) return verb;
            else if (tokens[i].Head != phrase) return -1;
        return -1;
    }

    // The person whose name stands right before what he is made.
    private static int Name(Sentence sentence, int verb, int office)
    {
        if (sentence.Tokens[office].Upos is not Upos.Noun) return -1;
        foreach (var entity in sentence.Entities)
        {
            if (entity.Type is not EntityType.Per || entity.First <= verb || entity.End > office) continue;
            var head = sentence.Tokens[entity.First].Head;
            if ((head == office && sentence.Tokens[entity.First].Deprel is "compound" || head == verb && sentence.Tokens[entity.First].Deprel is "obj" or "iobj") && First(sentence, office) == entity.End) return entity.First;
        }
        return -1;
    }

    // The first word of a phrase, without a name that hangs on its head.
    private static int First(Sentence sentence, int noun)
    {
        var first = noun;
        foreach (var child in sentence.Children(noun))
            if (child < first && sentence.Tokens[child].Upos is not Upos.Propn) first = child;
        return first;
    }

    private static int Case(Sentence sentence, int phrase)
    {
        foreach (var child in sentence.Children(phrase))
            if (sentence.Tokens[child].Deprel == "case") return child;
        return -1;
    }

    private static Dictionary<string, HashSet<string>> Words(string kind) => EmbeddedLines.Read(File).Select(l => l.Split('|', StringSplitOptions.TrimEntries)).Where(f => f[0] == kind)
        .ToDictionary(f => f[1], f => f[2].Split(' ').ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
