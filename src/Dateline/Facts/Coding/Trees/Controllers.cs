using Dateline.Annotation;
using Dateline.Annotation.Trees;

namespace Dateline.Facts.Coding.Trees;

/// <summary>Who is meant to do what an infinitive tells: <c>urged {them} to leave</c>, <c>{they} vowed to leave</c>, <c>{their} plan to leave</c>.</summary>
internal static class Controllers
{
    /// <summary>The subject of what completes a verb: its object where it has one, else its subject.</summary>
    public static int Of(Tree tree, int governor, int depth)
    {
        if (!Voice.IsPassive(tree, governor))
        {
            var obj = tree.Child(governor, "obj");
            if (obj < 0) obj = tree.Child(governor, "iobj");
            if (obj >= 0 && tree.Upos(obj) is not Upos.Adj && tree.Lemma(governor) is not ("promise" or "threaten")) return Antecedents.IsRelative(tree, obj) ? Antecedents.Of(tree, governor) : obj;
            if (CalledOn(tree, governor) is var called and >= 0) return called;
        }
        return Subjects.Of(tree, governor, depth + 1);
    }

    /// <summary>Whom a verb such as <c>call on</c> calls on; −1 where it is none.</summary>
    public static int CalledOn(Tree tree, int governor)
    {
        var prepositions = ControlVerbs.CallsUnder(tree.Lemma(governor));
        if (prepositions.IsEmpty) return -1;
        foreach (var child in tree.Children(governor))
            if (tree.Is(child, "obl") && child > governor && prepositions.Contains(tree.Case(child)) && !Times.IsTime(tree, child)) return child;
        // "called on all states to open": an object, with its preposition.
        if (tree.Child(governor, "obj") is var named and >= 0 && prepositions.Contains(tree.Case(named))) return named;
        // Parsers take the preposition for a particle as often.
        return tree.Child(governor, "compound") is var particle and >= 0 && prepositions.Contains(tree.Lemma(particle)) ? tree.Child(governor, "obj") : -1;
    }

    /// <summary>Whom a verb sets to do something, where the parser takes what for a purpose: <c>ordered {the police} to clear the square</c>.</summary>
    public static int Directed(Tree tree, int governor)
    {
        if (!ControlVerbs.Directs(tree.Lemma(governor)) || Voice.IsPassive(tree, governor)) return -1;
        var obj = tree.Child(governor, "obj");
        return obj >= 0 ? Antecedents.Through(tree, obj) : tree.Child(governor, "iobj");
    }

    /// <summary>Whose an infinitive's noun is: <c>their efforts to defeat it</c>, <c>the decision of the president to leave</c>, <c>the army launched an operation to clear it</c>.</summary>
    public static int Owner(Tree tree, int noun, int depth)
    {
        var outer = tree.Head(noun);
        // "pressed the regime to lift": whom one presses is to do it. "works with its allies to end": who works ends it.
        if (outer >= 0 && (tree.Deprel(noun) is "iobj" || tree.IsVerb(outer) && CalledOn(tree, outer) == noun)) return Antecedents.Through(tree, noun);
        if (outer >= 0 && tree.IsVerb(outer) && tree.Is(noun, "obl") && tree.Case(noun) is "with") return Subjects.Of(tree, outer, depth + 1);
        var owner = tree.Child(noun, "nmod:poss");
        if (Addressed(tree, noun) is var addressed and >= 0) return addressed;
        if (owner >= 0) return Antecedents.Through(tree, owner);
        foreach (var child in tree.Children(noun))
            if (child < noun && tree.Lemma(child) is "first" or "last" or "only" or "latest") return noun;
            else if (child < noun && (Asking.Contains(tree.Lemma(noun)) || Meaning.Contains(tree.Lemma(noun))) && (tree.Is(child, "amod") || tree.Is(child, "compound")) && tree.EntityAt(child) is { Type: EntityType.Norp or EntityType.Loc or EntityType.Org }) return child;
        foreach (var child in tree.Children(noun))
            if (child > noun && tree.Is(child, "nmod") && tree.Case(child) is "by" or "of" or "from" or "for" && !Times.IsTime(tree, child)) return child;
        var governor = tree.Head(noun);
        if (governor < 0 || tree.Is(noun, "nsubj")) return -1;
        // "the vow of the party's leaders to fight", "underlined the need to end the war": whose need is not said.
        if (tree.Lemma(noun) is "need" or "time" or "way" or "importance" or "urgency") return -1;
        return tree.IsVerb(governor) ? Subjects.Of(tree, governor, depth + 1) : -1;
    }

    // "its ultimatum to {the rebels} to leave", "issued an appeal to {the army} to hold fire": what is asked, the other is to do.
    private static int Addressed(Tree tree, int noun)
    {
        if (!Asking.Contains(tree.Lemma(noun))) return -1;
        foreach (var at in new[] { noun, tree.Deprel(noun) is "obj" or "nsubj:pass" ? tree.Head(noun) : -1 })
            if (at >= 0)
                foreach (var child in tree.Children(at))
                    if (child > noun && (tree.Is(child, "nmod") || tree.Is(child, "obl")) && tree.Case(child) is "to" or "on" or "upon" && !Times.IsTime(tree, child)) return child;
        return -1;
    }

    private static readonly HashSet<string> Asking = ["appeal", "call", "command", "demand", "directive", "instruction", "invitation", "order", "plea", "reminder", "request", "ultimatum", "warning"];

    // What people mean to do: "the Turkish plan to send troops".
    private static readonly HashSet<string> Meaning =
        ["agreement", "attempt", "bid", "campaign", "commitment", "decision", "drive", "effort", "failure", "intention", "move", "offer", "plan", "pledge", "promise", "proposal", "push", "readiness", "refusal", "threat", "vow", "willingness"];
}
