using Dateline.Annotation;
using Dateline.Annotation.Trees;

namespace Dateline.Reviews.Briefs.Grammar;

/// <summary>What an editor strikes a clause for: an end that hangs in the air, the present tense, two sentences run into one, nothing said.</summary>
internal static class ClauseRules
{
    // Before the stop.
    public static bool IsLeftOver(Tree tree, int i)
    {
        if (i + 1 >= tree.Count || tree[i + 1].Form != "." || i + 2 < tree.Count && tree[i + 2].Form is not ("”" or "\"")) return false;
        // "25 bodies, three"
        if (tree.Upos(i) == Upos.Num && i > 0 && tree[i - 1].Form == ",") return true;
        if (tree[i].Form is "each" or "all" or "both") return false;
        return tree.Upos(i) is Upos.Adp or Upos.Sconj or Upos.Cconj or Upos.Det or Upos.Part && !tree.Is(i, "compound") || tree.Upos(i) == Upos.Aux && !tree[i].Form.EndsWith("id", StringComparison.Ordinal) && tree[i].Form is not ("was" or "were");
    }

    public static bool IsPresent(Tree tree, int i) => tree[i].Xpos is "VBZ" or "VBP" && tree[i].Form is not ("says" or "say" or "holds" or "hold" or "name" or "exclude");

    // "Asked the firm the ship offered boats", "said that the agency no man was freed", "a town, a state fell".
    public static bool IsCrossed(Tree tree, int i) =>
        tree.Is(i, "ccomp") && tree.Head(i) is >= 0 and var verb && verb < i && !tree.Has(i, "mark") && HasSubject(tree, i) && !Asks(tree, i)
        || tree.Is(i, "nsubj") && tree.Head(i) > i && IsSecond(tree, i)
        || tree.Is(i, "appos") && (IsOpen(tree, i) || tree[tree.Head(i)].Xpos == "NNS" && tree[i].Xpos == "NNP" && !tree.Has(i, "conj"));

    private static bool HasSubject(Tree tree, int i) => tree.Child(i, "nsubj") is >= 0 and var subject && subject < i;

    // "What", "how": a question begins a clause as "that" does.
    private static bool Asks(Tree tree, int i)
    {
        for (var k = tree.First(i); k < i; k++)
            if (tree[k].Xpos is "WDT" or "WP" or "WP$" or "WRB") return true;
        return false;
    }

    private static bool IsSecond(Tree tree, int i)
    {
        foreach (var child in tree.Children(tree.Head(i)))
            if (child < i && tree.Is(child, "nsubj")) return true;
        return false;
    }

    // A comma before it, and none behind it.
    private static bool IsOpen(Tree tree, int i) => tree.First(i) is > 0 and var first && (tree[first].Form == "," || tree[first - 1].Form == ",") && tree.Last(i) + 1 < tree.Count && !tree.IsPunct(tree.Last(i)) && !tree.IsPunct(tree.Last(i) + 1);

    // "Promised teams", "asked for films": a bare noun is all that is said, and not one that says enough.
    public static bool IsThin(Tree tree, int i)
    {
        if (tree.Upos(i) != Upos.Noun || tree.EntityAt(i) is not null || !(tree.Is(i, "obj") || tree.Is(i, "obl") && tree.Case(i) is "for" or "to") || tree.Head(i) > i || WordList.Enough.Contains(tree.Lemma(i)) || WordList.Enough.Contains(tree[i].Form)) return false;
        foreach (var child in tree.Children(i))
            if (!tree.IsPunct(child) && !tree.Is(child, "case")) return false;
        var verb = tree.Head(i);
        foreach (var child in tree.Children(verb))
            if (child > verb && child != i && !tree.IsPunct(child) && !tree.Is(child, "compound") && tree.Case(child) != "according" && !(tree.Upos(child) == Upos.Noun && !tree.Has(child, "nmod") && tree.First(child) == child)) return false;
        return true;
    }

    // "Said that the army asked": without what it takes.
    public static bool IsCutOff(Tree tree, int i) => tree.Is(i, "ccomp") && tree[i].Xpos == "VBD" && !tree.Has(i, "conj") && !tree.Has(i, "aux") && !Valency.Allows(tree.Lemma(i), tree, i);
}
