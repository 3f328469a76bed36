using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Places;

/// <summary>Finds the place that another only says where it lies: <c>Boulkessi, in central Mali</c>, <c>Goma, the largest city in the east of Congo</c>.</summary>
internal static class Parts
{
    private static readonly HashSet<string> Towns = PlaceWords.Of("town-nouns-beside");

    // Containers that may stand one in another.
    private const int Most = 3;

    // Words between a part and its container.
    private const int Between = 5;

    /// <summary>The place that is meant: the part, or the place itself where it contains none.</summary>
    public static PlacedToponym Of(Tree tree, PlacedToponym place)
    {
        for (var steps = 0; steps < Most && Inner(tree, place) is { } part; steps++) place = part;
        return place;
    }

    private static PlacedToponym? Inner(Tree tree, PlacedToponym place)
    {
        if (place.Toponym is not { Form: ToponymForm.Name, Precision: PlacePrecision.Country or PlacePrecision.Region or PlacePrecision.Province or PlacePrecision.District }) return null;
        var outer = Holder(tree, WithKind(tree, Setting.HeadOf(tree, place)));
        foreach (var part in tree.Toponyms)
            if (part.Toponym.Form == ToponymForm.Name && part.First < place.First && MayLieIn(part.Toponym, place.Toponym)
                && (outer >= 0 && WithKind(tree, Setting.HeadOf(tree, part)) == outer || IsBeside(tree, part.End, place.First))) return part;
        return null;
    }

    // The word that a container hangs on, by way of "the capital of".
    private static int Holder(Tree tree, int top)
    {
        if (!(tree.Is(top, "nmod") && tree.Case(top) is "in" or "of" or null || tree.Is(top, "appos"))) return -1;
        var outer = tree.Head(top);
        return tree.Is(outer, "appos") && Towns.Contains(tree.Lemma(outer)) ? tree.Head(outer) : outer;
    }

    // "X, in northern Y", "X township in the Y": whatever the parser hangs it on.
    private static bool IsBeside(Tree tree, int from, int to)
    {
        var isIn = false;
        for (var i = from; i < to; i++)
            if (tree[i].Form is "in") isIn = true;
            else if (!(tree[i].Form is "," or "the" || NamedPlaces.IsDirection(tree[i].Form) || NamedPlaces.KindOf(tree[i].Form) >= 0)) return false;
        return isIn && to - from <= Between;
    }

    // "the Sagaing region", "Depayin township": the word of kind is the head.
    private static int WithKind(Tree tree, int word) =>
        tree.Is(word, "compound") && tree.Head(word) is var kind and >= 0 && NamedPlaces.KindOf(tree.Lemma(kind)) >= 0 ? kind : word;

    private static bool MayLieIn(Toponym part, Toponym whole) => part.Country is null || whole.Country is null || part.Country == whole.Country;
}
