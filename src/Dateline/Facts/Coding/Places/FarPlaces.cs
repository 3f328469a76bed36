using Dateline.Annotation.Places;
using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Facts.Coding.Places;

/// <summary>The place that stands farther from a predicate in its sentence.</summary>
internal static class FarPlaces
{
    private static readonly HashSet<string> Moved = PlaceWords.Of("moved"), Talked = PlaceWords.Of("talked"), Affairs = PlaceWords.Of("affairs"), Entered = PlaceWords.Of("entered");

    /// <summary><c>shelled a market in Idlib</c>, <c>the people of Mosul</c></summary>
    public static Place? AtArguments(Document document, Tree tree, IReadOnlyList<PlacedToponym> places, int predicate)
    {
        if (Talked.Contains(tree.Lemma(predicate))) return null;
        foreach (var relation in (ReadOnlySpan<string>)["obj", "nsubj", "obl", "nmod"])
            foreach (var child in tree.Children(predicate))
                if (tree.Is(child, relation) && Under(document, tree, places, child) is { } place) return place;
        return null;
    }

    /// <summary>The nearest that stands under a preposition of place in the clause of a predicate or one around it.</summary>
    public static Place? Nearest(Document document, Tree tree, IReadOnlyList<PlacedToponym> places, int predicate) =>
        Closest(document, tree, places, predicate, (place, head) =>
            place.Toponym.Form == ToponymForm.Name && PlacePrepositions.IsStatic(Setting.PrepositionOf(tree, place)) && tree.IsUnder(predicate, ClauseOf(tree, head)));

    /// <summary><c>plan to strike the rebels in Chad</c>: in what the predicate governs, but for remarks.</summary>
    public static Place? Inner(Document document, Tree tree, IReadOnlyList<PlacedToponym> places, int predicate)
    {
        foreach (var place in places)
            if (place.Toponym.Form == ToponymForm.Name && place.First > predicate && PlacePrepositions.IsStatic(Setting.PrepositionOf(tree, place)) && IsGoverned(tree, Setting.HeadOf(tree, place), predicate))
                return PlaceMaker.With(document, tree, place);
        return null;
    }

    /// <summary><c>to end the Syrian conflict</c>, <c>Iraq's elections</c>: the affairs of a country are in it; its ministers may be anywhere.</summary>
    public static Place? Affair(Document document, Tree tree, IReadOnlyList<PlacedToponym> places, int predicate) =>
        Closest(document, tree, places, predicate, (place, head) =>
            place.Toponym.Latitude is not null && tree.Deprel(head) is "amod" or "nmod:poss" or "compound" or "nmod" && tree.Head(head) is var of and >= 0 && Affairs.Contains(tree.Lemma(of)));

    /// <summary>Any place that the sentence names, but for actors, owners and countries that are only spoken of.</summary>
    public static Place? Elsewhere(Document document, Tree tree, IReadOnlyList<PlacedToponym> places, int predicate) =>
        Closest(document, tree, places, predicate, (place, head) =>
            place.Toponym is { Form: ToponymForm.Name, Latitude: not null } && tree.Deprel(head) is not ("compound" or "nmod:poss" or "amod" or "flat") && !Acts(tree, head)
                && (!PlaceMaker.IsWide(place.Toponym.Precision) || IsWhere(tree, place, head)));

    // A whole country is where something is only where it is said to be: "in Chad", "will travel to Chad", "invaded Chad", "Chad became a refuge".
    private static bool IsWhere(Tree tree, PlacedToponym place, int head)
    {
        var governor = tree.Head(head);
        var preposition = Setting.PrepositionOf(tree, place);
        return PlacePrepositions.IsStatic(preposition) || tree.Is(head, "nsubj") || governor >= 0 &&
            (tree.Is(head, "obj") && Entered.Contains(tree.Lemma(governor)) || preposition is "to" or "from" or "into" && Moved.Contains(tree.Lemma(governor)));
    }

    // A country that does something may do it anywhere; one that becomes something is where it becomes it.
    private static bool Acts(Tree tree, int head) =>
        tree.Is(head, "nsubj") && tree.Head(head) is var verb and >= 0 && tree.IsVerb(verb) && tree.Lemma(verb) is not ("become" or "remain" or "suffer" or "face" or "see" or "fall");

    private static Place? Closest(Document document, Tree tree, IReadOnlyList<PlacedToponym> places, int predicate, Func<PlacedToponym, int, bool> fits)
    {
        PlacedToponym? best = null;
        foreach (var place in places)
            if (fits(place, Setting.HeadOf(tree, place)) && (best is null || Math.Abs(place.First - predicate) < Math.Abs(best.Value.First - predicate))) best = place;
        return best is { } found ? PlaceMaker.With(document, tree, found) : null;
    }

    private static Place? Under(Document document, Tree tree, IReadOnlyList<PlacedToponym> places, int i)
    {
        PlacedToponym? best = null;
        foreach (var place in places)
            if (place.Toponym.Form == ToponymForm.Name && Setting.HeadOf(tree, place) is var head && head != i && PlacePhrases.IsOf(tree, head, i)
                && IsPlaceOf(Setting.PrepositionOf(tree, place), place) && (best is null || PlaceMaker.IsFiner(place, best.Value))) best = place;
        return best is { } found ? PlaceMaker.With(document, tree, found) : null;
    }

    private static bool IsPlaceOf(string? preposition, PlacedToponym place) =>
        PlacePrepositions.IsStatic(preposition) || PlacePrepositions.IsDirected(preposition) && place.Toponym.Latitude is not null && !PlaceMaker.IsWide(place.Toponym.Precision);

    private static bool IsGoverned(Tree tree, int i, int predicate)
    {
        for (var steps = 0; i >= 0 && i != predicate && steps < tree.Count; steps++, i = tree.Head(i))
            if (tree.Deprel(i) is "acl:relcl" or "advcl" or "parataxis" or "appos") return false;
        return i == predicate;
    }

    private static int ClauseOf(Tree tree, int i)
    {
        for (var steps = 0; steps < tree.Count && tree.Head(i) >= 0 && tree.Deprel(i) is not ("ccomp" or "parataxis" or "advcl" or "acl" or "acl:relcl" or "xcomp"); steps++) i = tree.Head(i);
        return i;
    }
}
