using Dateline.Annotation;
using Dateline.Annotation.Trees;

namespace Dateline.Facts.Coding.Trees;

/// <summary>
/// Who does and who undergoes what a predicate tells, through passives, relative clauses, shared subjects, control and
/// reduced clauses. Answers are head tokens of noun phrases, −1 where the sentence does not say.
/// </summary>
internal static class Participants
{
    // Deep enough for any readable sentence, and a bound for trees that no grammar made.
    private const int Depth = 12;

    /// <summary>Whether a verb is passive: by its auxiliary, its subject, or as a participle behind its noun.</summary>
    public static bool IsPassive(Tree tree, int verb)
    {
        for (var steps = 0; steps < Depth; steps++)
        {
            if (tree[verb].Xpos is not ("VBN" or "VBD")) return false;
            // What is no form of be or get makes no passive, whatever it was tagged.
            if (tree.Child(verb, "aux:pass") is var auxiliary and >= 0 && tree.Lemma(auxiliary) is not ("be" or "get")) return false;
            // "Masked men seized two workers": with an object and no auxiliary it is active, whatever its subject is called.
            if (tree.Has(verb, "obj") && !tree.Has(verb, "aux:pass") && !tree.Has(verb, "obl:agent") && tree.Deprel(verb) is not ("acl" or "amod" or "conj")) return false;
            if (tree.Has(verb, "aux:pass") || tree.Has(verb, "nsubj:pass") || tree.Has(verb, "obl:agent")) return true;
            if (tree.Deprel(verb) is "acl") return tree[verb].Xpos is "VBN" or "VBD" && verb > tree.Head(verb) && !tree.Has(verb, "obj");
            if (tree.Deprel(verb) is "amod") return tree[verb].Xpos is "VBN";
            if (tree.Deprel(verb) is not "conj" || tree.Has(verb, "aux") || tree.Has(verb, "nsubj") || tree.Has(verb, "obj")) return false;
            verb = tree.Head(verb);
        }
        return false;
    }

    /// <summary>Who does it.</summary>
    public static int Agent(Tree tree, int verb)
    {
        var agent = tree.Child(verb, "obl:agent");
        if (agent >= 0) return agent;
        if (!IsPassive(tree, verb)) return Subject(tree, verb);
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Is(child, "obl") && tree.Case(child) == "by" && !Times.IsTime(tree, child)) return child;
        // "was targeted and killed by the army": the agent stands by the last of them.
        foreach (var next in tree.Children(verb))
            if (tree.Is(next, "conj") && IsPassive(tree, next) && tree.Child(next, "obl:agent") is var shared and >= 0) return shared;
        return AtTheHands(tree, verb);
    }

    // "killed at the hands of the militia"
    private static int AtTheHands(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Is(child, "obl") && tree.Lemma(child) == "hand" && tree.Case(child) == "at")
                return tree.Child(child, "nmod");
        return -1;
    }

    /// <summary>Whom it is done to.</summary>
    public static int Patient(Tree tree, int verb)
    {
        if (IsPassive(tree, verb)) return Subject(tree, verb);
        var obj = tree.Child(verb, "obj");
        if (obj < 0) obj = tree.Child(verb, "iobj");
        if (obj < 0) obj = Bare(tree, verb);
        if (obj >= 0) return IsRelative(tree, obj) ? Antecedent(tree, verb) : obj;
        if (tree.Is(verb, "acl:relcl") && OwnSubject(tree, verb) is var subject and >= 0 && !IsRelative(tree, subject) && !HasRelativeElsewhere(tree, verb))
            return tree.Head(verb);
        return SharedObject(tree, verb);
    }

    // "killed at least 28 people": the parser takes the bound's preposition for one of the object.
    private static int Bare(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Deprel(child) == "obl" && tree.IsNominal(child) && tree.Case(child) is null && !Times.IsTime(tree, child)) return child;
        return -1;
    }

    /// <summary>The subject on the surface: who does it, in the passive whom it is done to.</summary>
    public static int Subject(Tree tree, int verb) => Subject(tree, verb, 0);

    private static int Subject(Tree tree, int verb, int depth)
    {
        if (depth > Depth) return -1;
        var own = OwnSubject(tree, verb);
        if (own >= 0) return IsRelative(tree, own) ? Antecedent(tree, verb) : own;
        var head = tree.Head(verb);
        if (head < 0) return -1;
        return tree.Deprel(verb) switch
        {
            "conj" => Subject(tree, head, depth + 1),
            "xcomp" => Controller(tree, head, depth),
            // "accused the army of bombing homes": the army bombed.
            "advcl" when tree[verb].Xpos == "VBG" && tree.Child(verb, "mark") is var mark and >= 0 && tree.Lemma(mark) is "of" or "from" or "for" &&
                tree.IsVerb(head) && Patient(tree, head) is var done and >= 0 => done,
            "advcl" => tree.IsNominal(head) && !tree.Has(head, "cop") ? head : CalledOn(tree, head) is var called and >= 0 ? called : Subject(tree, head, depth + 1),
            "acl" when tree[verb].Xpos == "VBG" && tree.Is(head, "obj") && tree.Child(verb, "mark") is var mark and >= 0 && tree.Lemma(mark) is "of" or "from" or "for" => head,
            "acl" => tree.Has(verb, "mark") ? Owner(tree, head, depth) : head,
            "acl:relcl" => tree.Has(verb, "mark") ? -1 : head,
            "ccomp" when tree[verb].Xpos is "VBG" or "VB" => Controller(tree, head, depth),
            "amod" => head,
            _ => -1,
        };
    }

    private static int OwnSubject(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Is(child, "nsubj") && tree.Deprel(child) is not "nsubj:outer") return child;
        return -1;
    }

    // "urged them to leave": them; "vowed to leave", "is expected to leave": the subject.
    private static int Controller(Tree tree, int governor, int depth)
    {
        if (!IsPassive(tree, governor))
        {
            var obj = tree.Child(governor, "obj");
            if (obj < 0) obj = tree.Child(governor, "iobj");
            if (obj >= 0 && tree.Upos(obj) is not Upos.Adj) return IsRelative(tree, obj) ? Antecedent(tree, governor) : obj;
            if (CalledOn(tree, governor) is var called and >= 0) return called;
        }
        return Subject(tree, governor, depth + 1);
    }

    // "called on the army to withdraw"
    private static int CalledOn(Tree tree, int governor)
    {
        if (tree.Lemma(governor) is not ("call" or "rely" or "prevail" or "appeal")) return -1;
        foreach (var child in tree.Children(governor))
            if (tree.Is(child, "obl") && child > governor && tree.Case(child) is "on" or "upon" or "to") return child;
        // Parsers take the preposition for a particle as often.
        return tree.Child(governor, "compound") is var particle and >= 0 && tree.Lemma(particle) is "on" or "upon" ? tree.Child(governor, "obj") : -1;
    }

    // "their efforts to defeat it", "the army launched an operation to clear it".
    private static int Owner(Tree tree, int noun, int depth)
    {
        var owner = tree.Child(noun, "nmod:poss");
        if (owner >= 0) return owner;
        var governor = tree.Head(noun);
        return governor >= 0 && tree.IsVerb(governor) && !tree.Is(noun, "nsubj") ? Subject(tree, governor, depth + 1) : -1;
    }

    // "kidnapped and killed 11 people": the object of the last is the object of both.
    private static int SharedObject(Tree tree, int verb)
    {
        foreach (var next in tree.Children(verb))
            if (tree.Is(next, "conj") && tree.IsVerb(next) && next - verb <= 3 && !IsPassive(tree, next) && OwnSubject(tree, next) < 0)
                return tree.Child(next, "obj");
        return -1;
    }

    private static bool IsRelative(Tree tree, int i) =>
        tree[i].Xpos is "WDT" or "WP" or "WP$" || tree.Upos(i) is Upos.Pron && tree.Lemma(i) is "who" or "which" or "whom";

    private static bool HasRelativeElsewhere(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child < verb && !tree.Is(child, "nsubj") && (IsRelative(tree, child) || tree[child].Xpos is "WRB")) return true;
        return false;
    }

    private static int Antecedent(Tree tree, int verb)
    {
        for (var steps = 0; steps < Depth && verb >= 0; steps++)
        {
            if (tree.Is(verb, "acl:relcl")) return tree.Head(verb);
            verb = tree.Head(verb);
        }
        return -1;
    }
}
