using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Patterns;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Positions;

/// <summary>Who is for or against something: <c>Washington has been for a ban</c>, <c>the union is against the treaty</c>.</summary>
internal static class Sides
{
    public static IEnumerable<Side> Find(Lexicon lexicon, Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
            if (tree.IsNominal(i) && tree.Has(i, "cop") && tree.Child(i, "nsubj") is var holder and >= 0 && Holders.CanAct(lexicon, tree, holder) && Stand(tree, i) is { } stance &&
                !Times.IsTime(tree, i) && !tree.Has(i, "nummod")) yield return new(holder, stance, i);
    }

    private static Stance? Stand(Tree tree, int i) => (tree.Case(i), Negations.IsNegated(tree, i)) switch
    {
        ("for", false) or ("against", true) => Stance.Supports,
        ("against", false) or ("for", true) => Stance.Opposes,
        _ => null,
    };
}
