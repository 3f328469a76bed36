namespace Dateline.Annotation.Trees;

/// <summary>
/// Takes back a verb that is tagged as an adjective at the same time and stands right before its object: in <c>according to initial
/// reports</c> nobody initials reports.
/// </summary>
internal static class MistakenVerb
{
    public static Sentence Repair(Sentence sentence)
    {
        var copy = default(Token[]);
        for (var i = 0; i + 1 < sentence.Tokens.Length; i++)
        {
            var tokens = copy ?? sentence.Tokens;
            if (tokens[i] is not { Upos: Upos.Verb, Xpos: "JJ" } || tokens[i + 1].Deprel != "obj" || tokens[i + 1].Head != i || tokens[i + 1].Upos != Upos.Noun) continue;
            copy ??= [.. tokens];
            copy[i + 1] = copy[i + 1] with { Head = tokens[i].Head, Deprel = tokens[i].Deprel is "advcl" or "ccomp" or "xcomp" ? "obl" : tokens[i].Deprel };
            copy[i] = copy[i] with { Upos = Upos.Adj, Head = i + 1, Deprel = "amod" };
            for (var j = 0; j < copy.Length; j++)
                if (j != i + 1 && copy[j].Head == i) copy[j] = copy[j] with { Head = i + 1, Deprel = copy[j].Deprel == "mark" ? "case" : copy[j].Deprel };
        }
        return sentence.With(copy);
    }
}
