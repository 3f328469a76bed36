using Dateline.Annotation.Lemmas;

namespace Dateline.Annotation.Trees;

/// <summary>
/// Takes back a verb that is tagged as an adjective at the same time and stands right before its object: in <c>according to initial
/// reports</c> nobody initials reports. In <c>will sign provided that they leave</c> nothing is provided, in
/// <c>urged displaced families to return</c> nobody is displaced by being urged, and
/// in <c>The parties have united against them</c> they have nothing.
/// </summary>
internal static class MistakenVerb
{
    public static Sentence Repair(Sentence sentence) => Described(Perfect(Provided(Adjective(sentence))));

    // "urged displaced families to return": which families, not what they were urged to.
    private static Sentence Described(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 1; i + 2 < tokens.Length; i++)
        {
            var (verb, noun) = (i - 1, i + 1);
            if (tokens[i] is not { Xpos: "VBN", Deprel: "xcomp" } || tokens[i].Head != verb || tokens[noun] is not { Deprel: "obj", Upos: Upos.Noun } || tokens[noun].Head != i || !ControlVerbs.Directs(tokens[verb].Lemma)) continue;
            Token[] copy = [.. tokens];
            copy[noun] = copy[noun] with { Head = verb };
            foreach (var child in sentence.Children(i))
                if (child != noun) copy[child] = copy[child] with { Head = verb };
            foreach (var child in sentence.Children(noun))
                if (tokens[child] is { Deprel: "acl", Xpos: "VB" }) copy[child] = copy[child] with { Head = verb, Deprel = "xcomp" };
            copy[i] = copy[i] with { Upos = Upos.Adj, Xpos = "JJ", Head = noun, Deprel = "amod" };
            return sentence.With(copy);
        }
        return sentence;
    }

    private static Sentence Provided(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 2; i + 2 < tokens.Length; i++)
        {
            if (tokens[i] is not { Form: "provided", Upos: Upos.Verb, Head: >= 0 } || tokens[i].Head > i || tokens[i + 1].Form is not "that" || tokens[i].Deprel is not ("xcomp" or "advcl" or "acl")) continue;
            var clause = -1;
            foreach (var child in sentence.Children(i))
                if (child == i + 1 || child < i) clause = -2;
                else if (clause == -1 && tokens[child].Deprel is "ccomp") clause = child;
            if (clause < 0 || tokens[i + 1].Head != clause) continue;
            Token[] copy = [.. tokens];
            copy[clause] = copy[clause] with { Head = tokens[i].Head, Deprel = "advcl" };
            copy[i] = copy[i] with { Upos = Upos.Sconj, Xpos = "IN", Head = clause, Deprel = "mark" };
            copy[i + 1] = copy[i + 1] with { Head = i, Deprel = "fixed" };
            return sentence.With(copy);
        }
        return sentence;
    }

    private static Sentence Perfect(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 1; i + 1 < tokens.Length; i++)
        {
            var verb = i + 1;
            if (tokens[i] is not { Lemma: "have", Upos: Upos.Verb } || tokens[verb] is not { Upos: Upos.Adj, Deprel: "xcomp" or "obj" } || tokens[verb].Head != i || !tokens[verb].Form.EndsWith("ed", StringComparison.Ordinal)) continue;
            if (sentence.Children(i).ToArray().Any(c => c > verb && tokens[c].Deprel is "obj")) continue;
            Token[] copy = [.. tokens];
            copy[verb] = copy[verb] with { Upos = Upos.Verb, Xpos = "VBN", Lemma = RegularInflection.Stems(copy[verb].Form, "VBN").FirstOrDefault() ?? copy[verb].Lemma, Head = tokens[i].Head, Deprel = tokens[i].Deprel };
            copy[i] = copy[i] with { Upos = Upos.Aux, Head = verb, Deprel = "aux" };
            foreach (var child in sentence.Children(i))
                if (child != verb) copy[child] = copy[child] with { Head = verb };
            return sentence.With(copy);
        }
        return sentence;
    }

    private static Sentence Adjective(Sentence sentence)
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
