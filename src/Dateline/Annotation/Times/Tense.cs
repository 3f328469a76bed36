using Dateline.Annotation.Trees;

namespace Dateline.Annotation.Times;

/// <summary>Where in time the verb that a word hangs on stands; so that <c>met on Tuesday</c> is not <c>will meet on Tuesday</c>.</summary>
internal enum Tense
{
    None,
    Past,
    Present,
    Future,
}

/// <summary>Finds the tense that governs a word.</summary>
internal static class Tenses
{
    public static Tense At(Tree tree, int token)
    {
        for (var (i, steps) = (tree.Head(token), 0); i >= 0 && steps < tree.Count; i = tree.Head(i), steps++)
        {
            if (Of(tree, i) is var tense and not Tense.None) return tense;
            // "Payable Dec. 15", "effective June 1": an adjective of its own looks where it will.
            if (tree.Upos(i) == Upos.Adj && !tree.Has(i, "cop")) return Tense.None;
        }
        return Tense.None;
    }

    private static Tense Of(Tree tree, int word)
    {
        var tense = tree[word].Xpos switch { "VBD" => Tense.Past, "VBZ" or "VBP" => Tense.Present, _ => Tense.None };
        foreach (var child in tree.Children(word))
        {
            if (tree.Is(child, "mark") && tree.Lemma(child) == "to" && tree[word].Xpos == "VB") tense = IsUnderWay(tree, word) ? Tense.None : Tense.Future;
            if (!tree.Is(child, "aux") && !tree.Is(child, "cop")) continue;
            if (tree.Lemma(child) is "will" or "shall" or "may" or "might" or "can" or "could" or "should" or "must" || tree[child].Form is "would") return Tense.Future;
            if (tree[child].Xpos is "VBD") tense = Tense.Past;
            // "have met" looks back, "are meeting" may look on.
            else if (tree[child].Xpos is "VBZ" or "VBP" && tense == Tense.None) tense = tree.Lemma(child) == "have" ? Tense.Past : tree[word].Xpos == "VBG" ? Tense.Future : Tense.Present;
        }
        // "going to meet", "due to meet": the infinitive below was asked first.
        if (tense == Tense.None && tree[word].Xpos is "VBN") return Tense.Past;
        return tense;
    }

    // "began to withdraw on Monday": in the tense of what began.
    private static bool IsUnderWay(Tree tree, int word) =>
        tree.Is(word, "xcomp") && tree.Head(word) is var verb and >= 0 && tree.Lemma(verb) is "begin" or "start" or "continue" or "cease" or "manage" or "fail" or "refuse";

    /// <summary>Whether the governing verb is a present perfect: what it tells lasts until now.</summary>
    public static bool IsPerfect(Tree tree, int token)
    {
        for (var (i, steps) = (tree.Head(token), 0); i >= 0 && steps < tree.Count; i = tree.Head(i), steps++)
        {
            if (!tree.IsVerb(i) && !tree.Has(i, "cop")) continue;
            foreach (var child in tree.Children(i))
                if (tree.Is(child, "aux") && tree.Lemma(child) == "have" && tree[child].Xpos is "VBZ" or "VBP") return true;
            return false;
        }
        return false;
    }
}
