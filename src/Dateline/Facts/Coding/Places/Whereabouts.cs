using Dateline.Annotation;
using Dateline.Annotation.Places;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Places;

/// <summary>
/// Where a predicate tells of: the place at the predicate, at what it hangs on, at its arguments, then in the sentence, then the
/// place that the text has set before; the latter only for what happens on the ground.
/// </summary>
internal static class Whereabouts
{
    // Tokens between a place and the pronoun that takes it up: "Sousse on 25 June in which".
    private const int NearAntecedent = 8;

    /// <summary>Verbs whose object is where it happens, even a whole country.</summary>
    private static readonly HashSet<string> Entered = PlaceWords.Of("entered");

    private static readonly HashSet<string> Moved = PlaceWords.Of("moved");

    /// <summary>Verbs whose object is what is spoken of, which may be anywhere.</summary>
    private static readonly HashSet<string> Talked = PlaceWords.Of("talked");

    /// <summary>Gatherings that are called by where they are held.</summary>
    private static readonly HashSet<string> Gatherings = PlaceWords.Of("gatherings");

    /// <summary>What a country has within its borders.</summary>
    private static readonly HashSet<string> Affairs = PlaceWords.Of("affairs");

    public static Place? Of(Document document, Tree tree, int predicate, Reach reach)
    {
        if (tree.Toponyms.Count > 0)
        {
            if ((Beside(document, tree, predicate, outer: reach == Reach.Own) ?? Named(document, tree, predicate) ?? Fronted(document, tree)) is { } own) return own;
            if (Antecedent(document, tree, predicate) is { } antecedent) return antecedent;
            for (int i = predicate, steps = 0; steps < tree.Count && tree.Head(i) >= 0 && !IsReported(tree, i); steps++)
            {
                i = tree.Head(i);
                if (Beside(document, tree, i, outer: true) is { } above) return above;
            }
            if (Nearest(document, tree, predicate) is { } near) return near;
            if (reach == Reach.Own) return null;
            if (AtArguments(document, tree, predicate) is { } at) return at;
            if (reach == Reach.Topic && Inner(document, tree, predicate) is { } inner) return inner;
            if (reach != Reach.Topic && Elsewhere(document, tree, predicate) is { } elsewhere) return elsewhere;
            if (Affair(document, tree, predicate) is { } affair) return affair;
            // Most of the text is about one country, and the sentence names it in some form.
            if (reach == Reach.Topic && tree.Focus is { } country) return PlaceOf(document, [new(country, 0, 0)]);
        }
        else if (Facility(document, tree, predicate) is { } site) return site;
        return reach == Reach.Scene && tree.Setting.Count > 0 ? PlaceOf(document, tree.Setting) : null;
    }

    /// <summary>Whether a preposition says where something is.</summary>
    public static bool IsStatic(string? preposition) =>
        preposition is "in" or "at" or "near" or "outside" or "inside" or "around" or "across" or "throughout" or "within" or "over" or "along"
            or "off" or "north of" or "south of" or "east of" or "west of" or "close to" or "inside of" or "outside of" or "on";

    private static bool IsDirected(string? preposition) =>
        preposition is "to" or "into" or "from" or "towards" or "toward" or "against" or "for" or "of" or "through" or "onto";

    // What said it may have been said elsewhere: "a spokesman said in Geneva that the town had fallen".
    private static bool IsReported(Tree tree, int i) => tree.Deprel(i) is "ccomp" or "parataxis";

    // "fighting in the city of Raqqa"; "near Mosul, five strikes …"
    private static Place? Beside(Document document, Tree tree, int predicate, bool outer = false)
    {
        Place? directed = null, fixedPlace = null;
        foreach (var child in tree.Children(predicate))
        {
            if (tree.Deprel(child) is not ("obl" or "nmod" or "advmod" or "obl:npmod" or "obl:unmarked")) continue;
            var preposition = tree.Case(child);
            if (!IsStatic(preposition) && (outer || !IsDirected(preposition))) continue;
            if (Within(document, tree, child) is not { } place) continue;
            // "a conference on Syria" is about it, not in it.
            if (preposition == "on" && place.Precision is PlacePrecision.Country or PlacePrecision.Region or null) continue;
            // "at Amiens in France" is at Amiens.
            if (!IsStatic(preposition)) directed ??= place.Latitude is not null && place.Precision is not (PlacePrecision.Country or PlacePrecision.Region) ? place : null;
            else if (fixedPlace is null || fixedPlace.Country == place.Country && Grain(place.Precision) < Grain(fixedPlace.Precision)) fixedPlace = place;
        }
        return fixedPlace ?? directed;
    }

    // "the attacks in Sousse on Friday in which 30 were killed", "Tartus, where 60 were killed": the place told last before.
    private static Place? Antecedent(Document document, Tree tree, int predicate)
    {
        if (!tree.Is(predicate, "acl")) return null;
        var pronoun = -1;
        foreach (var child in tree.Children(predicate))
            if (child < predicate && (tree.Lemma(child).Equals("where", StringComparison.OrdinalIgnoreCase) || tree.Lemma(child).Equals("which", StringComparison.OrdinalIgnoreCase) && IsStatic(tree.Case(child)))) pronoun = child;
        if (pronoun < 0) return null;
        for (var k = tree.Toponyms.Count - 1; k >= 0; k--)
            if (tree.Toponyms[k] is { Toponym.Form: ToponymForm.Name } place && place.End <= pronoun && pronoun - place.End <= NearAntecedent) return PlaceOf(document, WithConjuncts(tree, place));
        return null;
    }

    // "the Syrian civil war", "Aleppo's siege", "the Mosul offensive", "attacked Kobani"
    private static Place? Named(Document document, Tree tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
        {
            var relation = tree.Deprel(child);
            // "told the Rome conference", "will be discussed at the Berlin summit"
            if (Relations.Is(relation, "obj") || Relations.Is(relation, "iobj") || Relations.Is(relation, "obl"))
                if (Gatherings.Contains(tree.Lemma(child)) && tree.Child(child, "compound") is var city and >= 0 && ToponymAt(tree, city) is { Toponym: { Latitude: not null, Form: ToponymForm.Name } } venue)
                    return PlaceOf(document, [venue]);
            if (tree.IsVerb(predicate) ? relation is not ("obj" or "nsubj:pass") : relation is not ("compound" or "nmod:poss" or "amod" or "obj")) continue;
            if (ToponymAt(tree, child) is not { } place) continue;
            if (place.Toponym.Latitude is null) continue;
            if (tree.IsVerb(predicate) && place.Toponym.Precision is PlacePrecision.Country or PlacePrecision.Region && !Entered.Contains(tree.Lemma(predicate))) continue;
            return PlaceOf(document, [place]);
        }
        return null;
    }

    // "Near Mosul, five strikes hit two buildings and destroyed a tunnel": holds for all that follows.
    private static Place? Fronted(Document document, Tree tree)
    {
        var first = tree.Toponyms[0];
        return first is { First: <= 3, Toponym.Form: ToponymForm.Name } && first.End < tree.Count && Setting.PrepositionOf(tree, first) is "in" or "near" or "outside" or "around" or "across" or "at"
            ? PlaceOf(document, WithConjuncts(tree, first))
            : null;
    }

    // "shelled a market in Idlib", "the people of Mosul"
    private static Place? AtArguments(Document document, Tree tree, int predicate)
    {
        if (Talked.Contains(tree.Lemma(predicate))) return null;
        foreach (var relation in (string[])["obj", "nsubj", "obl", "nmod"])
            foreach (var child in tree.Children(predicate))
                if (tree.Is(child, relation) && Under(document, tree, child) is { } place) return place;
        return null;
    }

    private static Place? Under(Document document, Tree tree, int i)
    {
        PlacedToponym? best = null;
        foreach (var place in tree.Toponyms)
            if (place.Toponym.Form == ToponymForm.Name && IsOfPhrase(tree, Setting.HeadOf(tree, place), i) && Setting.HeadOf(tree, place) != i
                && IsPlaceOf(Setting.PrepositionOf(tree, place), place) && (best is null || IsFiner(place, best.Value))) best = place;
        return best is { } found ? PlaceOf(document, WithConjuncts(tree, found)) : null;
    }

    private static bool IsPlaceOf(string? preposition, PlacedToponym place) =>
        IsStatic(preposition) || IsDirected(preposition) && place.Toponym is { Latitude: not null, Precision: not (PlacePrecision.Country or PlacePrecision.Region) };

    // The nearest that stands under a preposition of place; else the only one of the sentence.
    private static Place? Nearest(Document document, Tree tree, int predicate)
    {
        PlacedToponym? best = null;
        foreach (var place in tree.Toponyms)
        {
            if (place.Toponym.Form != ToponymForm.Name || !IsStatic(Setting.PrepositionOf(tree, place)) || !tree.IsUnder(predicate, ClauseOf(tree, Setting.HeadOf(tree, place)))) continue;
            if (best is null || Math.Abs(place.First - predicate) < Math.Abs(best.Value.First - predicate)) best = place;
        }
        return best is { } found ? PlaceOf(document, WithConjuncts(tree, found)) : null;
    }

    // "are considering hitting the militants in Libya": in what the predicate governs, but for remarks.
    private static Place? Inner(Document document, Tree tree, int predicate)
    {
        foreach (var place in tree.Toponyms)
            if (place.Toponym.Form == ToponymForm.Name && place.First > predicate && IsStatic(Setting.PrepositionOf(tree, place)) && IsGoverned(tree, Setting.HeadOf(tree, place), predicate))
                return PlaceOf(document, WithConjuncts(tree, place));
        return null;
    }

    private static bool IsGoverned(Tree tree, int i, int predicate)
    {
        for (var steps = 0; i >= 0 && i != predicate && steps < tree.Count; steps++, i = tree.Head(i))
            if (tree.Deprel(i) is "acl:relcl" or "advcl" or "parataxis" or "appos") return false;
        return i == predicate;
    }

    // "to end the Syrian conflict", "Iraq's elections": the affairs of a country are in it; its ministers may be anywhere.
    private static Place? Affair(Document document, Tree tree, int predicate)
    {
        PlacedToponym? best = null;
        foreach (var place in tree.Toponyms)
        {
            var head = Setting.HeadOf(tree, place);
            if (tree.Deprel(head) is not ("amod" or "nmod:poss" or "compound" or "nmod") || tree.Head(head) < 0 || !Affairs.Contains(tree.Lemma(tree.Head(head)))) continue;
            if (place.Toponym.Latitude is not null && (best is null || Math.Abs(place.First - predicate) < Math.Abs(best.Value.First - predicate))) best = place;
        }
        return best is { } found ? PlaceOf(document, WithConjuncts(tree, found)) : null;
    }

    // Any place that the sentence names, but for actors and owners.
    private static Place? Elsewhere(Document document, Tree tree, int predicate)
    {
        PlacedToponym? best = null;
        foreach (var place in tree.Toponyms)
        {
            var head = Setting.HeadOf(tree, place);
            if (place.Toponym is not { Form: ToponymForm.Name, Latitude: not null } || tree.Deprel(head) is "compound" or "nmod:poss" or "amod" or "flat" || Acts(tree, head)) continue;
            if (place.Toponym.Precision is PlacePrecision.Country or PlacePrecision.Region && !IsStatic(Setting.PrepositionOf(tree, place)) && !tree.Is(head, "obj") && !tree.Is(head, "nsubj")
                && !(Setting.PrepositionOf(tree, place) is "to" or "from" or "into" && Moved.Contains(tree.Lemma(tree.Head(head) is var mover and >= 0 ? mover : head)))) continue;
            if (best is null || Math.Abs(place.First - predicate) < Math.Abs(best.Value.First - predicate)) best = place;
        }
        return best is { } found ? PlaceOf(document, WithConjuncts(tree, found)) : null;
    }

    // A country that does something may do it anywhere; one that becomes something is where it becomes it.
    private static bool Acts(Tree tree, int head) =>
        tree.Is(head, "nsubj") && tree.Head(head) is var verb and >= 0 && tree.IsVerb(verb) && tree.Lemma(verb) is not ("become" or "remain" or "suffer" or "face" or "see" or "fall");

    private static int ClauseOf(Tree tree, int i)
    {
        for (var steps = 0; steps < tree.Count && tree.Head(i) >= 0 && !IsClause(tree, i); steps++) i = tree.Head(i);
        return i;
    }

    private static bool IsClause(Tree tree, int i) =>
        tree.Deprel(i) is "ccomp" or "parataxis" or "advcl" or "acl" or "acl:relcl" or "xcomp";

    // "in Syria's Idlib province": the finest of what the preposition governs.
    private static Place? Within(Document document, Tree tree, int head)
    {
        if (ToponymAt(tree, head) is { Toponym.Form: ToponymForm.Name } itself) return PlaceOf(document, WithConjuncts(tree, itself));
        PlacedToponym? best = null;
        foreach (var place in tree.Toponyms)
            if (place.First >= tree.First(head) && place.End - 1 <= tree.Last(head) && IsOfPhrase(tree, Setting.HeadOf(tree, place), head) && (best is null || IsFiner(place, best.Value)))
                best = place;
        if (best is { } found) return PlaceOf(document, WithConjuncts(tree, found));
        return tree.EntityAt(head) is { Type: EntityType.Fac or EntityType.Loc } site ? new Place(site.Span.Of(document.Text)) : null;
    }

    // Without the clauses that hang on the phrase.
    private static bool IsOfPhrase(Tree tree, int i, int head)
    {
        for (var steps = 0; i != head && i >= 0 && steps < tree.Count; steps++, i = tree.Head(i))
            if (tree.Is(i, "acl") || tree.Is(i, "advcl") || tree.Is(i, "ccomp") || tree.Is(i, "parataxis") || tree.Is(i, "nmod") && tree.Case(i) is "by" or "with") return false;
        return i == head;
    }

    private static Place? Facility(Document document, Tree tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
            if (IsStatic(tree.Case(child)) && tree.EntityAt(child) is { Type: EntityType.Fac or EntityType.Loc } site) return new Place(site.Span.Of(document.Text));
        return null;
    }

    private static PlacedToponym? ToponymAt(Tree tree, int i)
    {
        foreach (var place in tree.Toponyms)
            if (place.First <= i && i < place.End) return place;
        return null;
    }

    private static bool IsFiner(PlacedToponym a, PlacedToponym b) => Grain(a.Toponym) < Grain(b.Toponym);

    private static int Grain(Toponym place) => (place.Form == ToponymForm.Demonym ? 10 : 0) + Grain(place.Precision);

    private static int Grain(PlacePrecision? precision) => precision switch
    {
        PlacePrecision.Site => 0,
        PlacePrecision.Town => 1,
        PlacePrecision.District => 2,
        PlacePrecision.Province => 3,
        PlacePrecision.Region => 4,
        PlacePrecision.Country => 5,
        _ => 1,
    };

    private static List<PlacedToponym> WithConjuncts(Tree tree, PlacedToponym place)
    {
        List<PlacedToponym> all = [place];
        foreach (var other in tree.Coordinated(tree.FirstConjunct(Setting.HeadOf(tree, place))))
            if (ToponymAt(tree, other) is { Toponym.Form: ToponymForm.Name } found && !all.Contains(found)) all.Add(found);
        all.Sort((a, b) => a.First.CompareTo(b.First));
        return all;
    }

    // Of several places only what they share is known: "Iraq and Syria" lies in no one country.
    private static Place PlaceOf(Document document, IReadOnlyList<PlacedToponym> places)
    {
        var (first, last) = (places[0].Toponym, places[^1].Toponym);
        if (places.Count == 1)
            return new Place(first.Span.Of(document.Text))
            {
                Country = first.Country, Latitude = first.Latitude, Longitude = first.Longitude, GeoNameId = first.GeoNameId, Precision = first.Precision,
            };
        return new Place(first.Span.Cover(last.Span).Of(document.Text))
        {
            Country = places.All(p => p.Toponym.Country == first.Country) ? first.Country : null, Precision = PlacePrecision.Region,
        };
    }
}
