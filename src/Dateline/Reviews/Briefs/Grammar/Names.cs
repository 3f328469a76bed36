using Dateline.Annotation.Trees;

namespace Dateline.Reviews.Briefs.Grammar;

/// <summary>Where a noun with what hangs on it ends, as a name.</summary>
internal static class Names
{
    /// <summary>Its last token, up to what is set off by a comma.</summary>
    public static int LastOf(Tree tree, int noun)
    {
        for (var i = noun; i < tree.Last(noun); i++)
            if (tree.IsPunct(i + 1) && tree[i + 1].Form is "," or "–" or "—" or "(") return i;
        return tree.Last(noun);
    }
}
