using Dateline.Annotation.Places;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Places;

/// <summary>The place that stands by a predicate itself.</summary>
internal static class NearPlaces
{
    // Tokens between a place and the pronoun that takes it up: "Goma on 3 May in which".
    private const int NearAntecedent = 8;

    /// <summary>Verbs whose object is where it happens, even a whole country.</summary>
    private static readonly HashSet<string> Entered = PlaceWords.Of("entered");

    private static readonly HashSet<string> Pacts = PlaceWords.Of("pacts"), About = PlaceWords.Of("about"), Moved = PlaceWords.Of("moved"), Offices = PlaceWords.Of("offices"), Wishes = PlaceWords.Of("wishes");

    /// <summary><c>fighting in the city of Raqqa</c>; <c>near Mosul, five strikes …</c></summary>
    /// <param name="document">The text.</param>
    /// <param name="tree">The sentence.</param>
    /// <param name="places">Those of the sentence that may be meant.</param>
    /// <param name="predicate">What is somewhere.</param>
    /// <param name="outer">Whether only what is at a place counts, not what goes to or comes from it.</param>
    public static Place? Beside(Document document, Tree tree, IReadOnlyList<PlacedToponym> places, int predicate, bool outer = false)
    {
        Place? directed = null, found = null;
        foreach (var child in tree.Children(predicate))
        {
            if (tree.Deprel(child) is not ("obl" or "nmod" or "advmod" or "obl:npmod" or "obl:unmarked")) continue;
            var preposition = tree.Case(child);
            if (!PlacePrepositions.IsStatic(preposition) && (outer || !PlacePrepositions.IsDirected(preposition))) continue;
            // "a follow-up to the London conference": another.
            if (!PlacePrepositions.IsStatic(preposition) && PlaceWords.Gatherings.Contains(tree.Lemma(child).ToLowerInvariant())) continue;
            if (preposition == "on" && About.Contains(tree.Lemma(predicate))) continue;
            // "at the request of Algeria", "over the objections of Belgium": whose it is, not where.
            if (Wishes.Contains(tree.Lemma(child))) continue;
            if ((Visit(document, tree, child) ?? PlacePhrases.Within(document, tree, places, child)) is not { } place) continue;
            // "a conference on Syria" is about it, not in it.
            if (preposition == "on" && PlaceMaker.IsWide(place.Precision) || preposition == "on" && place.Precision is null) continue;
            // "at Amiens in France" is at Amiens.
            if (!PlacePrepositions.IsStatic(preposition)) directed ??= place.Latitude is not null && !PlaceMaker.IsWide(place.Precision) ? place : null;
            else if (found is null || found.Country == place.Country && PlaceMaker.Grain(place.Precision) < PlaceMaker.Grain(found.Precision)) found = place;
            // "In Chad, gunmen killed six people in Ngouboua": a name that the gazetteer lacks is finer than the country.
            else if (found.Precision == PlacePrecision.Country && place is { Country: null, Precision: null }) found = place with { Country = found.Country };
        }
        return found ?? directed;
    }

    /// <summary><c>the Syrian civil war</c>, <c>Aleppo's siege</c>, <c>the Mosul offensive</c>, <c>attacked Kobani</c></summary>
    public static Place? Named(Document document, Tree tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
        {
            var relation = tree.Deprel(child);
            // "told the Rome conference", "will be discussed at the Berlin summit"
            if (Relations.Is(relation, "obj") || Relations.Is(relation, "iobj") || Relations.Is(relation, "obl"))
                if (PlaceWords.Gatherings.Contains(tree.Lemma(child)) && tree.Child(child, "compound") is var city and >= 0 && PlacePhrases.At(tree, city) is { Toponym: { Latitude: not null, Form: ToponymForm.Name } } venue)
                    return PlaceMaker.Of(document, venue.Toponym);
            if (tree.IsVerb(predicate) ? relation is not ("obj" or "nsubj:pass") : relation is not ("compound" or "nmod:poss" or "amod" or "obj")) continue;
            // "senior U.S. officials" may be anywhere.
            if (!tree.IsVerb(predicate) && (Offices.Contains(tree.Lemma(predicate).ToLowerInvariant()) || tree.Lemma(predicate).EndsWith("official", StringComparison.Ordinal))) continue;
            if (PlacePhrases.At(tree, child) is not { Toponym.Latitude: not null } place || Pacts.Contains(tree.Lemma(predicate)) || PlaceScope.IsName(tree, place)) continue;
            if (tree.IsVerb(predicate) && PlaceMaker.IsWide(place.Toponym.Precision) && !Entered.Contains(tree.Lemma(predicate))) continue;
            return PlaceMaker.Of(document, place.Toponym);
        }
        return null;
    }

    /// <summary><c>Near Mosul, five strikes hit two buildings and destroyed a tunnel</c>: holds for all that follows.</summary>
    public static Place? Fronted(Document document, Tree tree, IReadOnlyList<PlacedToponym> places) =>
        places is [{ First: <= 3, Toponym.Form: ToponymForm.Name } first, ..] && first.End < tree.Count && Setting.PrepositionOf(tree, first) is "in" or "near" or "outside" or "around" or "across" or "at"
            ? PlaceMaker.With(document, tree, first)
            : null;

    /// <summary><c>the attacks in Sousse on Friday in which 30 were killed</c>, <c>Tartus, where 60 were killed</c>: the place told last before.</summary>
    public static Place? Antecedent(Document document, Tree tree, int predicate)
    {
        if (!tree.Is(predicate, "acl")) return null;
        var pronoun = -1;
        foreach (var child in tree.Children(predicate))
            if (child < predicate && (tree.Lemma(child).Equals("where", StringComparison.OrdinalIgnoreCase) || tree.Lemma(child).Equals("which", StringComparison.OrdinalIgnoreCase) && PlacePrepositions.IsStatic(tree.Case(child)))) pronoun = child;
        if (pronoun < 0) return null;
        for (var k = tree.Toponyms.Count - 1; k >= 0; k--)
            if (tree.Toponyms[k] is { Toponym.Form: ToponymForm.Name } place && place.End <= pronoun && pronoun - place.End <= NearAntecedent) return PlaceMaker.With(document, tree, place);
        return null;
    }

    // "in his first visit to Chad": there.
    private static Place? Visit(Document document, Tree tree, int journey)
    {
        if (!Moved.Contains(tree.Lemma(journey))) return null;
        foreach (var child in tree.Children(journey))
            if (tree.Is(child, "nmod") && tree.Case(child) is "to" && PlacePhrases.At(tree, child) is { Toponym: { Form: ToponymForm.Name, Latitude: not null } } goal)
                return PlaceMaker.With(document, tree, goal);
        return null;
    }
}
