using Dateline.Annotation.Trees;

namespace Dateline.Facts.Coding.Trees;

/// <summary>Who does what a verb tells: the subject of the active, the <c>by</c> of the passive, those at whose hands it happened.</summary>
internal static class Doers
{
    public static int Of(Tree tree, int verb)
    {
        var agent = tree.Child(verb, "obl:agent");
        if (agent >= 0) return agent;
        if (!Voice.IsPassive(tree, verb)) return Subjects.Of(tree, verb);
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Is(child, "obl") && tree.Case(child) == "by" && !Times.IsTime(tree, child)) return child;
        // "was targeted and killed by the army": the agent stands by the last of them.
        foreach (var next in tree.Children(verb))
            if (tree.Is(next, "conj") && Voice.IsPassive(tree, next) && tree.Child(next, "obl:agent") is var shared and >= 0) return shared;
        return AtTheHands(tree, verb);
    }

    /// <summary>Whose hands: <c>killed at the hands of the militia</c>.</summary>
    public static int AtTheHands(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Is(child, "obl") && tree.Lemma(child) == "hand" && tree.Case(child) == "at")
                return tree.Child(child, "nmod");
        return -1;
    }
}
