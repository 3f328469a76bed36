using Dateline.Annotation.Places;
using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Coreference;

/// <summary>Links what the grammar sets as one: appositions, predicate nominatives, <c>the city of Mosul</c>.</summary>
internal sealed class StructureMatcher(ChainBoard board)
{
    public void Link(AnnotatedText text)
    {
        foreach (var nominal in board.All)
        {
            if (nominal.IsPronoun) continue;
            var (tree, i) = (nominal.Tree, nominal.Head);
            foreach (var child in tree.Children(i))
            {
                if (board.At(tree.Index, child) is not { IsPronoun: false } other || other == nominal) continue;
                if (tree.Is(child, "appos") && Described(nominal, other) is { } described && Fit(described, other)) board.Link(described, other);
                else if (nominal.Class is NounClass.Settlement or NounClass.Area or NounClass.Country && other.Name is { Type: EntityType.Loc } && !nominal.IsPlural && IsOf(tree, i, child))
                {
                    board.ChainOf(other).Place = nominal.Class;
                    board.Link(other, nominal);
                }
            }
            if (tree.Has(i, "cop") && Subject(tree, i) is { } subject && Fit(subject, nominal) && (nominal.IsDefinite || nominal.Class == NounClass.Office)) board.Link(subject, nominal);
        }
        Known(text);
    }

    // "the commander of the front, Omar Saleh": set beside the front by the parser, and yet the commander.
    private Nominal? Described(Nominal nominal, Nominal beside)
    {
        if (beside.Name is not { Type: EntityType.Per } || board.ChainOf(nominal).IsPerson) return nominal;
        return nominal.Tree.Is(nominal.Head, "nmod") ? board.At(nominal.Tree.Index, nominal.Tree.Head(nominal.Head)) : null;
    }

    private Nominal? Subject(Tree tree, int i)
    {
        foreach (var child in tree.Children(i))
            if (tree.Is(child, "advmod") && tree.Lemma(child) is "not" or "n't" or "never" || tree.Is(child, "aux")) return null;
        return tree.Child(i, "nsubj") is var subject and >= 0 ? board.At(tree.Index, subject) : null;
    }

    private static bool IsOf(Tree tree, int noun, int child) => child > noun && (tree.Is(child, "nmod") && tree.Case(child) == "of" || tree.Is(child, "appos"));

    // Of one kind and number, and no list of different names.
    private bool Fit(Nominal one, Nominal two)
    {
        if (one.IsPlural != two.IsPlural || one.Name is not null && two.Name is not null) return false;
        var (a, b) = (board.ChainOf(one), board.ChainOf(two));
        if (a.Gender != Gender.Unknown && b.Gender != Gender.Unknown && a.Gender != b.Gender) return false;
        if (one.IsPronoun || two.IsPronoun) return a.IsPerson || b.IsPerson || two.Class is NounClass.Body or NounClass.Country;
        return a.IsPerson && b.IsPerson || a.IsBody && b.IsBody || a.IsPlace && b.IsPlace || one.IsPlural && one.Class != NounClass.None && two.Class != NounClass.None
            || (a.Type is EntityType.Org or EntityType.Norp) && b.Class is NounClass.Body or NounClass.Fighters || (b.Type is EntityType.Org or EntityType.Norp) && a.Class is NounClass.Body or NounClass.Fighters;
    }

    // What the geoparser and the registry know of the size of places.
    private void Known(AnnotatedText text)
    {
        var sizes = new Dictionary<int, NounClass>();
        foreach (var place in text.Places)
            if (place.Form == ToponymForm.Name && SizeOf(place.Precision) is not NounClass.None and var size) sizes.TryAdd(place.Span.Start, size);
        foreach (var actor in text.Actors)
            if (actor.Actor.Type == ActorType.State) sizes.TryAdd(actor.Span.Start, NounClass.Country);
        if (sizes.Count == 0) return;
        foreach (var nominal in board.All)
            if (nominal.Name is { Type: EntityType.Loc } name && sizes.TryGetValue(name.Span.Start, out var known)) board.ChainOf(nominal).Place = known;
    }

    private static NounClass SizeOf(PlacePrecision? precision) => precision switch
    {
        PlacePrecision.Country => NounClass.Country,
        PlacePrecision.Town => NounClass.Settlement,
        PlacePrecision.District or PlacePrecision.Province => NounClass.Area,
        _ => NounClass.None,
    };
}
