using Dateline.Annotation.Trees;

namespace Dateline.Annotation.Coreference;

/// <summary>Salience by grammatical role, after Lappin and Leass (1994), Table 1.</summary>
internal static class Weights
{
    private const int Recent = 100, Subject = 80, Object = 50, Oblique = 40, Unembedded = 80, OutsideAdverbial = 50;

    // "fighters whom villagers call bandits": the villagers stand inside a phrase.
    private static bool IsWithin(Tree tree, int i)
    {
        for (var steps = 0; i >= 0 && steps < tree.Count; i = tree.Head(i), steps++)
            if (tree.Is(i, "acl")) return true;
        return false;
    }

    public static int Of(Tree tree, int i)
    {
        var relation = tree.Deprel(tree.FirstConjunct(i));
        var role = Relations.Is(relation, "nsubj") ? Subject : relation is "obj" or "iobj" ? Object : Relations.Is(relation, "obl") ? Oblique
            : relation is "root" or "parataxis" ? Object : 0;
        var isEmbedded = relation is "nmod" or "nmod:poss" or "compound" or "appos" or "acl";
        return Recent + role + (isEmbedded || IsWithin(tree, i) ? 0 : Unembedded) + (Relations.Is(relation, "obl") ? 0 : OutsideAdverbial);
    }
}
