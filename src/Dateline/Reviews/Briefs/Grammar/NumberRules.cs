using System.Text.RegularExpressions;
using Dateline.Annotation;
using Dateline.Annotation.Trees;

namespace Dateline.Reviews.Briefs.Grammar;

/// <summary>Singular and plural: of a noun and what counts it, of a subject and its verb.</summary>
internal static partial class NumberRules
{
    public static bool Disagrees(Tree tree, int i)
    {
        if (tree[i].Xpos == "NN" && tree.EntityAt(i) is null)
            foreach (var child in tree.Children(i))
                if (tree.Is(child, "nummod") && child < i && tree[child].Form is not ("1" or "one" or "One") && !Year().IsMatch(tree[child].Form) && !HasHyphen(tree, child, i) && char.IsLetter(tree[i].Form[0]) && !WordList.Bare.Contains(tree.Lemma(i)) && tree.Lemma(i) is not ("aircraft" or "people" or "dead" or "wounded" or "injured" or "killed")) return true;
        // "Thirteen two citizens".
        if (tree.Is(i, "nummod") && i + 1 < tree.Count && tree.Is(i + 1, "nummod") && tree.Head(i) == tree.Head(i + 1)) return true;
        if (tree[i].Xpos == "NNS")
            foreach (var child in tree.Children(i))
                if (tree.Is(child, "det") && tree[child].Form.ToLowerInvariant() is "a" or "an" or "this" or "that" && !tree.Has(i, "nummod") && !tree.StandsBefore(i, "few") && tree.Lemma(i) is not ("headquarters" or "series" or "means" or "barracks")) return true;
        if (!tree.Is(i, "nsubj") || tree.Head(i) < i || tree.Has(i, "conj")) return false;
        var finite = Finite(tree, tree.Head(i));
        return finite > i && (tree[i].Xpos == "NNS" && tree[finite].Form is "is" or "was" or "has" or "does" && tree.EntityAt(i) is null && !tree.Has(tree.Head(i), "cop")
            || tree[i].Xpos == "NN" && tree[finite].Form is "are" or "have" && tree.Has(i, "det") && !tree.Has(i, "nmod"));
    }

    // "A 30-day truce", "two car-bomb attacks".
    private static bool HasHyphen(Tree tree, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (tree[i].Form.Contains('-')) return true;
        return false;
    }

    private static int Finite(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if ((tree.Is(child, "aux") || tree.Is(child, "cop")) && tree[child].Xpos is "VBD" or "VBZ" or "VBP") return child;
        return tree[verb].Xpos is "VBD" or "VBZ" or "VBP" ? verb : -1;
    }

    [GeneratedRegex(@"^(?:1[6-9]|20)[0-9]{2}$")]
    private static partial Regex Year();
}
