using Dateline.Documents;

namespace Dateline.Annotation.Trees;

/// <summary>
/// Gives a verb the phrase that says what for, where the parser gave it to the object: <c>accused the rebels of war crimes</c>,
/// <c>blamed a faction of the army for the violence</c>.
/// </summary>
internal static class VerbComplements
{
    private const string File = "Annotation/Trees/verb-complements.txt";

    private static readonly Dictionary<string, HashSet<string>> Verbs = EmbeddedLines.Read(File).Select(l => l.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(f => f[0], f => f[1].Split(' ').ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    public static IEnumerable<string> Examples => EmbeddedLines.Read(File).Select(l => l.Split('|')[2].Trim());

    public static Sentence Repair(Sentence sentence)
    {
        var copy = default(Token[]);
        for (var i = 2; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i].Deprel != "nmod" || Governor(sentence, i) is not (>= 0 and var verb)) continue;
            copy ??= [.. sentence.Tokens];
            copy[i] = copy[i] with { Head = verb, Deprel = "obl" };
        }
        return sentence.With(copy);
    }

    // The verb whose object the phrase hangs on, where the verb takes its preposition.
    private static int Governor(Sentence sentence, int phrase)
    {
        var tokens = sentence.Tokens;
        var preposition = default(string);
        foreach (var child in sentence.Children(phrase))
            if (tokens[child].Deprel == "case") preposition ??= tokens[child].Form;
        if (preposition is null || !Verbs.TryGetValue(preposition, out var verbs)) return -1;
        var at = tokens[phrase].Head;
        while (at >= 0 && tokens[at].Deprel == "nmod") at = tokens[at].Head;
        return at >= 0 && tokens[at].Deprel is "obj" or "nsubj:pass" && tokens[at].Head is var verb and >= 0 && verbs.Contains(tokens[verb].Lemma) ? verb : -1;
    }
}
