using Dateline.Annotation;
using Dateline.Annotation.Places;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Patterns;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Controls;

/// <summary>Which places a phrase means: names, <c>the city of Mosul</c>, <c>the city</c> named before, <c>a third of its land in Kachin</c>.</summary>
internal sealed class HeldPlaces(Lexicon lexicon)
{
    /// <summary>How far back a place is still meant.</summary>
    private const int Sentences = 6;

    /// <summary>The places of a phrase, with the head of each: one for each name that is coordinated, one for what has no name; none where it is no place.</summary>
    public List<(string Name, int Head, bool IsNamed)> Of(CodingText text, Tree tree, int phrase)
    {
        var found = new List<(string Name, int Head, bool IsNamed)>();
        var unnamed = false;
        foreach (var one in Named(tree, phrase))
            // "30 percent of its land in Kachin and 10 percent in Shan"
            if (one != phrase && found.Count > 0 && lexicon.Classes.Has("@portion", tree.Lemma(one)) && Within(tree, one) is { } other) found.Add((other.Span.Of(text.Text), one, true));
            else if (Name(text, tree, one) is { } name)
            {
                if (!name.Named && unnamed) continue;
                unnamed |= !name.Named;
                found.Add(name);
            }
        return found;
    }

    // "Ramadi and Fallujah, both of which", "Raqqa and Mosul, the largest cities": the names that are meant; else what is coordinated.
    private static IEnumerable<int> Named(Tree tree, int phrase)
    {
        if (Relatives.Antecedent(tree, phrase) is var meant and >= 0) return tree.Coordinated(meant);
        // "such as Tikrit"
        foreach (var child in tree.Children(phrase))
            if (tree.Is(child, "nmod") && tree.Case(child) is "such as" or "including" && Entity(tree, child) is not null && Entity(tree, phrase) is null) return tree.Coordinated(child);
        if (tree.Is(phrase, "appos") && tree[phrase].Xpos is "NNS" && Relatives.Before(tree, tree.First(phrase)) is var listed and >= 0 && Entity(tree, listed) is not null) return tree.Coordinated(listed);
        return tree.Coordinated(phrase);
    }

    private (string Name, int Head, bool Named)? Name(CodingText text, Tree tree, int head)
    {
        if (Entity(tree, head) is { } name) return (name.Span.Of(text.Text), head, true);
        // The gazetteer knows some names that are tagged as something else.
        if (tree.EntityAt(head) is { Type: not EntityType.Per } other && text.Annotated.Places.Any(p => p.GeoNameId is not null && p.Form == ToponymForm.Name && p.Span.Contains(other.Span))) return (other.Span.Of(text.Text), head, true);
        var meant = Through(tree, head);
        if (meant != head && Entity(tree, meant) is { } part) return (part.Span.Of(text.Text), meant, true);
        // "the last buildings held by the militia in Sirte": a part of the town.
        if (IsPiece(tree, meant)) return Within(tree, meant) is { } whole && !IsCountry(tree, whole.First) ? (whole.Span.Of(text.Text), meant, true) : null;
        // "has left most of Ramadi and still holds the rest": of the place that the part before is of.
        if (tree.Lemma(meant) is "rest" or "remainder" && tree.Child(meant, "nmod") < 0) return PartBefore(tree, meant) is { } of ? (of.Span.Of(text.Text), meant, true) : null;
        if (!IsPlace(tree, meant)) return null;
        // "Mosul, the largest city in their hands"
        if (tree.Is(meant, "appos") && Entity(tree, tree.Head(meant)) is { } apposed && !IsCountry(tree, tree.Head(meant))) return (apposed.Span.Of(text.Text), meant, true);
        // "the city of Mosul", "the town, Sinjar", "the Zawiya district"
        foreach (var child in tree.Children(meant))
            if (Name(tree, child) is { } named && (tree.Is(child, "appos") || tree.Is(child, "flat") || tree.Is(child, "compound") || tree.Is(child, "nmod") && tree.Case(child) is "of" or null && !tree.Is(child, "nmod:poss")))
                return (named.Of(text.Text), meant, true);
        if (Within(tree, head) is { } inside && (lexicon.Classes.Has("@ground", tree.Lemma(meant)) || tree.Lemma(meant) is "area")) return (inside.Span.Of(text.Text), meant, true);
        // "hold districts in the north and east": of the town that is told of.
        if (lexicon.Classes.Has("@quarter", tree.Lemma(meant)) && OfTown(text, tree, meant) is { } town) return (town, meant, true);
        if (tree.Child(meant, "det") is var det and >= 0 && tree.Lemma(det).ToLowerInvariant() is "the" or "this" && tree[meant].Xpos is not "NNS" && !IsDescribed(tree, meant) && Before(text, tree, meant, tree.Lemma(meant).ToLowerInvariant()) is { } before) return (before, meant, true);
        // "the territory they once held there"
        if (lexicon.Classes.Has("@ground", tree.Lemma(meant)) && IsThere(tree, meant) && text.Trees[Math.Max(0, tree.Index - 1)].Toponyms is [.., var last]) return (last.Toponym.Span.Of(text.Text), meant, true);
        // "to free their land": which land is not said.
        if (tree.Child(meant, "nmod:poss") is var whose and >= 0 && tree.Upos(whose) == Upos.Pron && lexicon.Classes.Has("@ground", tree.Lemma(meant)) && tree.Lemma(meant) is "land" or "territory" or "ground" or "terrain") return null;
        return (Unnamed(tree, head).Of(text.Text), meant, false);
    }

    // "40 percent of its territory", "three sides of Mosul", "much of the city of insurgents": the place that a part is of.
    private int Through(Tree tree, int i)
    {
        for (var steps = 0; steps < 4; steps++)
        {
            if (!lexicon.Classes.Has("@portion", tree.Lemma(i)) && tree.Upos(i) is not Upos.Num && tree.Lemma(i).ToLowerInvariant() is not "control") break;
            var inner = -1;
            foreach (var child in tree.Children(i))
                if (child > i && (tree.Is(child, "nmod") || tree.Is(child, "obl")) && tree.Case(child) == "of")
                {
                    inner = child;
                    break;
                }
            if (inner < 0) break;
            i = inner;
        }
        return i;
    }

    // "several districts in the north of Sirte", "districts in the north and east", "a third of the northern quarters"
    private string? OfTown(CodingText text, Tree tree, int part)
    {
        for (var i = part + 1; i < tree.Count && i <= part + Near && !tree.IsPunct(i) && !tree.IsVerb(i); i++)
            if (Entity(tree, i) is { } whole && tree.Case(i) is "of" or "in") return IsCountry(tree, i) ? null : whole.Span.Of(text.Text);
        foreach (var child in tree.Children(part))
            if (tree.EntityAt(child) is not null || tree.Is(child, "det") && tree.Lemma(child).ToLowerInvariant() is "this" or "that" or "every" or "each" or "no") return null;
        for (var i = Math.Max(0, part - 2); i <= Math.Min(tree.Count - 1, part + 4); i++)
            if (tree.Lemma(i).ToLowerInvariant() is "north" or "south" or "east" or "west" or "centre" or "center" or "northern" or "southern" or "eastern" or "western" or "central") return Before(text, tree, part, "city");
        return null;
    }

    private static bool IsThere(Tree tree, int noun)
    {
        for (var i = noun + 1; i <= tree.Last(noun); i++)
            if (tree[i].Form is "there" && tree.Is(i, "advmod")) return true;
        return false;
    }

    // From a part of a town to its name.
    private const int Near = 10;

    private Entity? PartBefore(Tree tree, int i)
    {
        for (var k = i - 1; k > 0; k--)
            if (lexicon.Classes.Has("@portion", tree.Lemma(k)) && Through(tree, k) is var of && of != k && Entity(tree, of) is { } whole) return whole;
        return null;
    }

    private bool IsPiece(Tree tree, int i) => lexicon.Classes.Has("@piece", tree.Lemma(i)) && tree.EntityAt(i) is null;

    private bool IsPlace(Tree tree, int i) =>
        tree.IsNominal(i) && (lexicon.Classes.Has("@place", tree.Lemma(i)) || lexicon.Classes.Has("@fortification", tree.Lemma(i)) || lexicon.Classes.Has("@ground", tree.Lemma(i)));

    // Names of small places are taken for those of products as often; nobody captures a product.
    private static Entity? Entity(Tree tree, int i) => tree.EntityAt(i) is { Type: EntityType.Loc or EntityType.Fac or EntityType.Product } place ? place : null;

    // "the town of Jebel Ali": a place, whatever its name was taken for.
    private static TextSpan? Name(Tree tree, int i) =>
        Entity(tree, i) is { } place ? place.Span : tree.Is(i, "nmod") && tree.Case(i) == "of" && tree.Upos(i) == Upos.Propn && tree.EntityAt(i) is null or { Type: EntityType.Per or EntityType.Misc } ? tree.EntityAt(i)?.Span ?? NounPhrases.Span(tree, i, participles: false, places: false) : null;

    /// <summary>The words for a part of a place: <c>40 percent</c>, <c>large parts</c>; null where all of it is meant.</summary>
    public TextSpan? Portion(Tree tree, int phrase)
    {
        if (IsPiece(tree, phrase)) return NounPhrases.Trim(tree, tree.First(phrase), phrase, phrase);
        if (tree.Lemma(phrase) is "whole" or "entirety" || !lexicon.Classes.Has("@portion", tree.Lemma(phrase)) && tree.Upos(phrase) is not Upos.Num || Through(tree, phrase) == phrase) return null;
        var last = phrase;
        while (last + 1 < tree.Count && tree.Head(last + 1) == phrase && tree[last + 1].Form is "%" or "cent") last++;
        return NounPhrases.Trim(tree, tree.First(phrase), last, phrase);
    }

    /// <summary>Whether a place is a whole country: who leaves it need not have held it.</summary>
    public static bool IsCountry(Tree tree, int head)
    {
        foreach (var placed in tree.Toponyms)
            if (placed.First <= head && head < placed.End) return placed.Toponym.Precision == PlacePrecision.Country;
        return false;
    }

    // "the city of the north", not "cleared the city of insurgents"
    private bool IsDescribed(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (tree.Is(child, "compound") || tree.Is(child, "nmod") && child > noun && !tree.Has(child, "nummod") && tree.Case(child) is "of" or "in" or "near" or "on" or "outside" or "around" && (Entity(tree, child) is not null || !Holders.CanAct(lexicon, tree, child))) return true;
        return false;
    }

    // "percent of its land in Kachin"
    private static (TextSpan Span, int First)? Within(Tree tree, int head)
    {
        for (var i = head + 1; i <= tree.Last(head); i++)
            if ((tree.Is(i, "nmod") && tree.Case(i) is "in" or "inside" or "across" or "of" || IsWhereHeld(tree, i)) && Entity(tree, i) is { } place) return (Both(tree, i, place.Span), place.First);
        return null;
    }

    // "in Iraq and Syria": of the two together.
    private static TextSpan Both(Tree tree, int i, TextSpan place)
    {
        foreach (var child in tree.Children(i))
            if (tree.Is(child, "conj") && tree.Has(child, "cc") && !tree.Has(child, "case") && Entity(tree, child) is { } other) place = place.Cover(other.Span);
        return place;
    }

    // "the land that it once held in the Kasai"
    private static bool IsWhereHeld(Tree tree, int i) =>
        tree.Is(i, "obl") && tree.Case(i) is "in" or "inside" or "across" && tree.Head(i) is var held && held >= 0 && tree.Is(held, "acl") && tree.Lemma(held) is "hold" or "control" or "rule" or "occupy" or "govern" or "have" or "seize" or "capture";

    // "the city": the town named last before it, not the country, nor a capital that acts. What the gazetteer does not know may be of any kind.
    private static string? Before(CodingText text, Tree tree, int i, string noun)
    {
        if (Coreferent(text, tree, i) is { } same) return same;
        if (noun is "city" or "town" && Focal(text, tree) is { } focal) return focal;
        for (var t = tree.Index; t >= 0 && t >= tree.Index - Sentences; t--)
            for (var e = text.Trees[t].Entities.Count - 1; e >= 0; e--)
                if (text.Trees[t].Entities[e] is { Type: EntityType.Loc or EntityType.Fac } place && place.Span.End <= tree[i].Span.Start
                    && IsTold(text.Trees[t], place.End - 1) && !Acts(text.Trees[t], place.End - 1) && !IsSeat(text.Lexicon, text.Trees[t], place.End - 1)
                    && text.Trees[t].Toponyms.FirstOrDefault(p => p.First == place.First).Toponym is var toponym && toponym?.Precision is var precision && IsOfKind(precision, noun)
                    && (noun != "capital" || toponym is null or { Country: null } or { IsCapital: true })
                    && !(precision == PlacePrecision.Town && text.Annotated.Actors.Any(a => a.Span.Overlaps(place.Span)))) return place.Span.Of(text.Text);
        return null;
    }

    // A town that is named again and again is meant, not one that was named in passing since.
    private static string? Focal(CodingText text, Tree tree)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in text.Annotated.Places)
            if (place is { Form: ToponymForm.Name, Precision: PlacePrecision.Town } && place.Span.Start < tree.Span.End && !text.Annotated.Actors.Any(a => a.Span.Overlaps(place.Span)))
                counts[place.Span.Of(text.Text)] = counts.GetValueOrDefault(place.Span.Of(text.Text)) + 1;
        foreach (var (name, count) in counts)
            if (count > 2 && counts.All(c => c.Key == name || c.Value == 1)) return name;
        return null;
    }

    // What was called "the city of Ramadi" is meant by "the city", whatever town was named since.
    private static string? Coreferent(CodingText text, Tree tree, int i)
    {
        var mentions = text.Annotated.Mentions;
        foreach (var mention in mentions)
            if (mention.Sentence == tree.Index && mention.Head == i)
                foreach (var other in mentions)
                    if (other.Chain == mention.Chain && other.Sentence <= tree.Index && Entity(text.Trees[other.Sentence], other.Head) is { Type: EntityType.Loc } place
                        && other.Span.Length > place.Span.Length && other.Span.Of(text.Text).Contains(tree[i].Form, StringComparison.Ordinal)) return place.Span.Of(text.Text);
        return null;
    }

    // "the government in Baghdad", "the parliament in Tobruk": where they sit, not what is told of.
    private static bool IsSeat(Lexicon lexicon, Tree tree, int i) =>
        tree.Is(i, "nmod") && tree.Head(i) is var who && lexicon.Classes.Has("@body", tree.Lemma(who)) || tree.Is(i, "obl") && tree.Case(i) is "in" && tree.Head(i) is var based && tree.Lemma(based) is "base" or "sit";

    // "Morocco annexed the province": not Morocco.
    private static bool Acts(Tree tree, int i) => tree.Deprel(i) is "nsubj" && tree.Head(i) is var verb and >= 0 && tree.IsVerb(verb) && (tree.Has(verb, "obj") || Phrases.ByParticle(tree, verb, "over") >= 0);

    // A country that acts or only modifies is not where something is.
    private static bool IsTold(Tree tree, int i) => tree.Is(i, "nmod") && !tree.Is(i, "nmod:poss") || tree.Is(i, "obl") || tree.Is(i, "obj") || tree.Is(i, "appos") || tree.Deprel(i) is "nsubj:pass" or "nsubj";

    private static bool IsOfKind(PlacePrecision? precision, string noun) => precision switch
    {
        PlacePrecision.Country => noun is "country" or "nation" or "state",
        PlacePrecision.Province => noun is "province" or "region" or "governorate" or "state" or "area" or "territory",
        PlacePrecision.Region => noun is "region" or "area" or "territory",
        PlacePrecision.District => noun is "district" or "area" or "region" or "county" or "city" or "town",
        PlacePrecision.Town => noun is "city" or "town" or "village" or "port" or "capital" or "settlement" or "hamlet",
        _ => noun is not ("country" or "nation" or "state"),
    };

    // "lost the city to the army": parsers hang the army on the city.
    private static TextSpan Unnamed(Tree tree, int head)
    {
        var span = NounPhrases.Span(tree, head, participles: false);
        // "In Kachin, the army's last strongholds": where they are stands before it.
        foreach (var child in tree.Children(head))
            if (child < head && tree.Is(child, "nmod") && tree.Case(child) is not null && tree.Last(child) + 1 < head && tree[tree.Last(child) + 1].Form is ",") span = NounPhrases.Trim(tree, tree.Last(child) + 2, head, head);
        foreach (var child in tree.Children(head))
            if (child > head && tree.Is(child, "nmod") && tree.Case(child) is "to" or "by" or "from" && tree[tree.First(child)].Span.Start is var start && start < span.End)
                return TextSpan.FromBounds(span.Start, tree[tree.First(child) - 1].Span.End);
        return span;
    }
}
