using Dateline.Annotation.Trees;

namespace Dateline.Facts.Coding.Trees;

/// <summary>What a relative phrase takes up that counts its antecedents: <c>Goma and Bukavu, both of which fell</c>.</summary>
internal static class Relatives
{
    /// <summary>The head of the phrase that stands before <c>both of which</c>, <c>some of whom</c>; −1 for all other words.</summary>
    public static int Antecedent(Tree tree, int i)
    {
        if (i < 2 || i + 2 >= tree.Count || tree[i + 1].Form is not "of" || tree[i + 2].Form is not ("which" or "whom")) return -1;
        return Before(tree, i);
    }

    /// <summary>Whether a relative clause takes up its noun only as an owner: <c>the town, whose mayor the rebels shot</c>.</summary>
    public static bool IsOfOwner(Tree tree, int clause)
    {
        if (!tree.Is(clause, "acl:relcl")) return false;
        for (var i = tree.First(clause); i < clause; i++)
            if (tree[i].Xpos is "WP$") return true;
        return false;
    }

    /// <summary>The head of the phrase that ends right before a word, or before the comma in front of it; −1 where none does.</summary>
    public static int Before(Tree tree, int i)
    {
        var last = i - 1;
        if (last > 0 && tree.IsPunct(last)) last--;
        if (last < 0 || !tree.IsNominal(last)) return -1;
        // A name hangs on its last word, a list on its first.
        for (var steps = 0; steps < tree.Count && tree.Head(last) is var head and >= 0 && tree.EntityAt(last) is { } name && name.First <= head && head < name.End; steps++) last = head;
        return tree.FirstConjunct(last);
    }
}
