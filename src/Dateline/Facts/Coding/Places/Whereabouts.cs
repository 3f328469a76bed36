using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Facts.Coding.Places;

/// <summary>
/// Where a predicate tells of: the place at the predicate, at what it hangs on, at its arguments, then in the sentence, then the
/// place that the text has set before; the latter only for what happens on the ground.
/// </summary>
internal static class Whereabouts
{
    public static Place? Of(Document document, Tree tree, int predicate, Reach reach)
    {
        var places = PlaceScope.Of(tree, predicate);
        if (NearPlaces.Beside(document, tree, places, predicate, outer: reach == Reach.Own) is { } beside) return beside;
        if (places.Count > 0)
        {
            if ((NearPlaces.Named(document, tree, predicate) ?? NearPlaces.Fronted(document, tree, places) ?? NearPlaces.Antecedent(document, tree, predicate)) is { } own) return own;
            for (int i = predicate, steps = 0; steps < tree.Count && tree.Head(i) >= 0 && !IsReported(tree, i); steps++)
            {
                i = tree.Head(i);
                if (NearPlaces.Beside(document, tree, places, i, outer: true) is { } above) return above;
            }
            if (FarPlaces.Nearest(document, tree, places, predicate) is { } near) return near;
            if (reach == Reach.Own) return null;
            if (FarPlaces.AtArguments(document, tree, places, predicate) is { } at) return at;
            if (reach == Reach.Topic && FarPlaces.Inner(document, tree, places, predicate) is { } inner) return inner;
            if (reach != Reach.Topic && FarPlaces.Elsewhere(document, tree, places, predicate) is { } elsewhere) return elsewhere;
            if (FarPlaces.Affair(document, tree, places, predicate) is { } affair) return affair;
            // Most of the text is about one country, and the sentence names it in some form.
            if (reach == Reach.Topic && tree.Focus is { } country) return PlaceMaker.Of(document, country);
        }
        return reach == Reach.Scene && tree.Setting.Count > 0 ? PlaceMaker.Of(document, tree.Setting) : null;
    }

    // What said it may have been said elsewhere: "a spokesman said in Geneva that the town had fallen".
    private static bool IsReported(Tree tree, int i) => tree.Deprel(i) is "ccomp" or "parataxis";
}
