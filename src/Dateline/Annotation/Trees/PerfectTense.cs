namespace Dateline.Annotation.Trees;

/// <summary>
/// Gives a perfect tense its verb back: in <c>Fighters have kidnapped officials of the region</c> parsers take <c>have</c> for the verb and
/// <c>kidnapped</c> for what the officials are.
/// </summary>
internal static class PerfectTense
{
    // What people have, rather than have done to somebody: "have armed guards", "have limited means".
    private static readonly HashSet<string> Adjectives =
        ["advanced", "armed", "combined", "continued", "divided", "experienced", "increased", "interested", "limited", "mixed", "proposed", "related", "renewed", "trained", "united", "wanted"];

    public static Sentence Repair(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var v = 2; v < tokens.Length; v++)
        {
            if (tokens[v] is not { Deprel: "amod", Xpos: "VBN", Head: var noun } || noun <= v || Adjectives.Contains(tokens[v].Form)) continue;
            var have = v - 1;
            while (have > 0 && tokens[have].Xpos is "RB") have--;
            if (tokens[have].Form is not ("have" or "has" or "had") || tokens[noun].Head != have || tokens[noun].Deprel is not "obj" || !HasSubject(sentence, have)) continue;
            if (sentence.Children(noun).ToArray().Any(c => c < v && c > have)) continue;
            Token[] copy = [.. tokens];
            copy[v] = copy[v] with { Head = tokens[have].Head, Deprel = tokens[have].Deprel, Upos = Upos.Verb };
            copy[noun] = copy[noun] with { Head = v };
            for (var i = 0; i < copy.Length; i++)
                if (i != v && i != noun && tokens[i].Head == have) copy[i] = copy[i] with { Head = v };
            copy[have] = copy[have] with { Head = v, Deprel = "aux", Upos = Upos.Aux };
            return sentence.With(copy);
        }
        return sentence;
    }

    private static bool HasSubject(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
            if (child < verb && sentence.Tokens[child].Deprel is "nsubj") return true;
        return false;
    }
}
