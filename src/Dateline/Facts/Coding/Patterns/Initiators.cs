using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;

namespace Dateline.Facts.Coding.Patterns;

/// <summary>Who does what a verb tells, also where the verb only completes a noun: whose campaign it is, not who talks of it.</summary>
internal static class Initiators
{
    public static int Of(Lexicon lexicon, Tree tree, int verb)
    {
        if (Aim(lexicon, tree, verb) is var noun and >= 0) return OfNoun(lexicon, tree, noun);
        // "call on the parties to respect the truce": parsers hang the clause on them.
        if (tree.Deprel(verb) == "acl" && tree.Has(verb, "mark") && !tree.Has(verb, "nsubj") && tree.Head(verb) is var called and >= 0 && (tree.Is(called, "obj") || tree.Is(called, "obl") && tree.Case(called) is "on" or "upon")) return called;
        var agent = Participants.Agent(tree, verb);
        // "has made progress retaking the town": who made progress.
        if (agent >= 0 && tree.Deprel(verb) == "acl" && tree.Head(verb) == agent && !Holders.CanAct(lexicon, tree, agent) && tree.Head(agent) is var governor and >= 0 && tree.IsVerb(governor))
            return Participants.Agent(tree, governor);
        return agent;
    }

    // The noun that an infinitive says the purpose of: "the campaign to free the town and to hold it".
    private static int Aim(Lexicon lexicon, Tree tree, int verb)
    {
        var first = tree.FirstConjunct(verb);
        if (!tree.Has(first, "mark") || Participants.IsPassive(tree, verb) || tree.Has(verb, "nsubj")) return -1;
        return tree.Deprel(first) == "acl" && tree.Head(first) is var noun and >= 0 && !Holders.CanAct(lexicon, tree, noun) ? noun : -1;
    }

    private static int OfNoun(Lexicon lexicon, Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (child < noun && (tree.Is(child, "nmod:poss") || (tree.Is(child, "compound") || tree.Is(child, "amod")) && (tree.EntityAt(child) is not null || lexicon.Classes.Has("@body", tree.Lemma(child))))) return child;
        if (tree.Child(noun, "nmod") is var of and >= 0 && tree.Case(of) is "of" or "by" && Holders.CanAct(lexicon, tree, of)) return of;
        var verb = tree.Head(noun);
        return verb >= 0 && tree.IsVerb(verb) && !tree.Is(noun, "nsubj") && lexicon.Classes.Has("@light", tree.Lemma(verb)) ? Participants.Agent(tree, verb) : -1;
    }
}
