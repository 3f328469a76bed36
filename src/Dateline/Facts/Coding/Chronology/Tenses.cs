using Dateline.Annotation.Trees;

namespace Dateline.Facts.Coding.Chronology;

/// <summary>The tense of a finite clause, as far as it places what the clause tells.</summary>
internal static class Tenses
{
    /// <summary>Whether a clause tells of what was before: <c>had taken</c>.</summary>
    public static bool IsPluperfect(Tree tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
            if (tree.Is(child, "aux") && tree.Lemma(child) is "have" && tree[child].Xpos is "VBD") return true;
        return false;
    }

    /// <summary>Simple past or simple present; null for what lasts (<c>has taken</c>, <c>is taking</c>), may be or is to come.</summary>
    public static Told? Of(Tree tree, int predicate)
    {
        var tag = tree[predicate].Xpos;
        var isCopular = false;
        foreach (var child in tree.Children(predicate))
        {
            if (!tree.Is(child, "aux") && !tree.Is(child, "cop")) continue;
            if (tree.Lemma(child) is "have" && tree.Is(child, "aux") || tree[child].Xpos is "MD") return null;
            (tag, isCopular) = (tree[child].Xpos, true);
        }
        return tag is "VBD" ? Told.Past : tag is "VBP" or "VBZ" && !isCopular ? Told.Present : null;
    }
}
