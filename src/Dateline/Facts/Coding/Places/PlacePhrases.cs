using Dateline.Annotation;
using Dateline.Annotation.Places;
using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Facts.Coding.Places;

/// <summary>The places in a phrase.</summary>
internal static class PlacePhrases
{
    private static readonly HashSet<string> Towns = PlaceWords.Of("town-nouns"), Areas = PlaceWords.Of("area-nouns"), Countries = PlaceWords.Of("country-nouns"), Capitals = PlaceWords.Of("capital-nouns");

    /// <summary>The toponym that a token is part of, or null.</summary>
    public static PlacedToponym? At(Tree tree, int i)
    {
        foreach (var place in tree.Toponyms)
            if (place.First <= i && i < place.End) return place;
        return null;
    }

    /// <summary><c>in Syria's Idlib province</c>: the finest of what a preposition governs.</summary>
    public static Place? Within(Document document, Tree tree, IReadOnlyList<PlacedToponym> places, int head)
    {
        if (At(tree, head) is { Toponym.Form: ToponymForm.Name } itself) return PlaceMaker.With(document, tree, itself);
        PlacedToponym? best = null;
        foreach (var place in places)
            if (place.First >= tree.First(head) && place.End - 1 <= tree.Last(head) && IsOf(tree, Setting.HeadOf(tree, place), head) && (best is null || PlaceMaker.IsFiner(place, best.Value)))
                best = place;
        if (best is { } found) return PlaceMaker.With(document, tree, found);
        return TakenUp(document, tree, head) ?? Site(document, tree, head);
    }

    /// <summary>A site or place that has a name and is not on the map.</summary>
    public static Place? Site(Document document, Tree tree, int head) =>
        tree.EntityAt(head) is { Type: EntityType.Fac or EntityType.Loc } site && !PlaceWords.Gatherings.Contains(tree.Lemma(head).ToLowerInvariant()) ? new Place(site.Span.Of(document.Text)) : null;

    /// <summary>Whether a word belongs to a phrase itself, not to a clause that hangs on it.</summary>
    public static bool IsOf(Tree tree, int i, int head)
    {
        for (var steps = 0; i != head && i >= 0 && steps < tree.Count; steps++, i = tree.Head(i))
            if (tree.Is(i, "acl") || tree.Is(i, "advcl") || tree.Is(i, "ccomp") || tree.Is(i, "parataxis") || tree.Is(i, "nmod") && tree.Case(i) is "by" or "with") return false;
        return i == head;
    }

    /// <summary><c>the city</c>, <c>the country</c>: the one named last; a capital is not known by its country alone.</summary>
    public static Place? TakenUp(Document document, Tree tree, int head)
    {
        if (!tree.Has(head, "det") || tree.Lemma(tree.Child(head, "det")) is not ("the" or "this" or "that")) return null;
        // "the main towns" are none of those told of.
        if (tree[head].Xpos is "NNS") return null;
        var lemma = tree.Lemma(head);
        var before = tree.Before.With(tree.Toponyms.Where(t => t.End <= head));
        var scene = tree.Setting.Count > 0 ? tree.Setting[0].Toponym.Country : null;
        if (Countries.Contains(lemma) && scene is not null && before.Country?.Country is { } last && last != scene) return Unknown(document, tree, head, scene);
        if ((Towns.Contains(lemma) ? before.Town : Areas.Contains(lemma) ? before.Area : Countries.Contains(lemma) ? before.Country : null) is { } taken) return PlaceMaker.Of(document, taken);
        return Areas.Contains(lemma) || Capitals.Contains(lemma) ? Unknown(document, tree, head, scene ?? before.Country?.Country) : null;
    }

    // Listed by its words, and not on the map.
    private static Place Unknown(Document document, Tree tree, int head, string? country) => new(tree.Cover(tree.Child(head, "det"), head).Of(document.Text)) { Country = country };
}
