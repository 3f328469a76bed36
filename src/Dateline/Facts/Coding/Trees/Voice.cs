using Dateline.Annotation.Trees;

namespace Dateline.Facts.Coding.Trees;

/// <summary>Active or passive: <c>was attacked</c>, <c>the base attacked by rebels</c>, <c>seized and killed by gunmen</c>.</summary>
internal static class Voice
{
    // Deep enough for any readable sentence, and a bound for trees that no grammar made.
    private const int Depth = 12;

    public static bool IsPassive(Tree tree, int verb)
    {
        for (var steps = 0; steps < Depth; steps++)
        {
            if (tree[verb].Xpos is not ("VBN" or "VBD")) return false;
            // What is no form of be or get makes no passive, whatever it was tagged.
            if (tree.Child(verb, "aux:pass") is var auxiliary and >= 0 && tree.Lemma(auxiliary) is not ("be" or "get")) return false;
            // "Masked men seized two workers": with an object and no auxiliary it is active, whatever its subject is called.
            if (tree.Has(verb, "obj") && !tree.Has(verb, "aux:pass") && !tree.Has(verb, "obl:agent") && tree.Deprel(verb) is not ("acl" or "amod" or "conj")) return false;
            if (tree.Has(verb, "aux:pass") || tree.Has(verb, "obl:agent")) return true;
            // "The president called on the alliance": a past tense is active, whatever its subject is called; "two killed in clashes" is a headline's passive.
            if (tree.Has(verb, "nsubj:pass")) return tree[verb].Xpos is "VBN";
            if (tree.Deprel(verb) is "acl") return tree[verb].Xpos is "VBN" or "VBD" && verb > tree.Head(verb) && !tree.Has(verb, "obj");
            // "release the funds pledged in Oslo", "had the editor arrested": a participle of the object.
            if (tree.Deprel(verb) is "xcomp") return tree[verb].Xpos is "VBN" && !tree.Has(verb, "obj") && !tree.Has(verb, "aux") && tree.Head(verb) is var governor and >= 0 && tree.Child(governor, "obj") is var done and >= 0 && done < verb;
            if (tree.Deprel(verb) is "amod") return tree[verb].Xpos is "VBN";
            // "Backed by tanks, the rebels advanced": a participle before or behind its clause, without an object.
            if (tree.Deprel(verb) is "advcl") return tree[verb].Xpos is "VBN" && !tree.Has(verb, "obj") && !tree.Has(verb, "aux") && !tree.Has(verb, "nsubj");
            if (tree.Deprel(verb) is not "conj" || tree.Has(verb, "aux") || tree.Has(verb, "nsubj") || tree.Has(verb, "obj")) return false;
            verb = tree.Head(verb);
        }
        return false;
    }
}
