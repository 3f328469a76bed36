using Dateline.Annotation;
using Dateline.Annotation.Quantities;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;

namespace Dateline.Facts.Coding.Figures;

/// <summary>What a number counts, by the structure of its sentence.</summary>
internal static class Counted
{
    /// <summary>The noun counted; −1 where the number stands alone (<c>139 were killed</c>).</summary>
    public static int Noun(Tree tree, Quantity quantity)
    {
        // "a five-year-old war": the word behind the hyphen.
        if (quantity.Last + 2 < tree.Count && tree[quantity.Last + 1].Form == "-" && tree.IsNominal(quantity.Last + 2)) return quantity.Last + 2;
        var top = Top(tree, quantity);
        // "tens of thousands of people", "40 percent of its territory": what hangs on it is the denominator or what is counted.
        for (var i = quantity.First; i <= quantity.Last; i++)
            foreach (var child in tree.Children(i))
                if (child > quantity.Last && tree.Is(child, "nmod") && tree.Case(child) == "of" && (tree.Upos(i) != Upos.Num || IsPartOf(tree, child))) return child;
        var head = tree.Head(top);
        // "13 South African and three Malawian soldiers": each number stands with its own adjective, of one noun.
        if (head > quantity.Last && tree.Is(top, "nummod") && tree.Upos(head) is Upos.Adj && tree.Is(head, "amod") && tree.Head(head) is var shared && shared > head && tree.IsNominal(shared)) return shared;
        if (head > quantity.Last && (tree.IsNominal(head) || tree.EntityAt(head) is { Type: EntityType.Norp }) &&
            (tree.Is(top, "nummod") || tree.Is(top, "compound") || tree.Is(top, "amod") || tree.Is(top, "nmod") || tree.Is(top, "det"))) return Compounded(tree, quantity, head);
        if (quantity.Symbol is not null) return -1;
        return Adjacent(tree, quantity) is var adjacent and >= 0 ? adjacent : Elided(tree, top) is var elided and >= 0 ? elided : Numbered(tree, top);
    }

    /// <summary>What a share with a hedge behind it is of: <c>20 percent, or a little less, of the land</c>; −1 where it has none.</summary>
    public static int Hedged(Tree tree, int top)
    {
        foreach (var hedge in tree.Children(top))
            if (hedge > top && tree.Is(hedge, "conj") && tree.Lemma(hedge) is "less" or "little" or "more" or "so" or "much" or "few")
                foreach (var child in tree.Children(hedge))
                    if (child > hedge && tree.Case(child) is "of") return child;
        return -1;
    }

    /// <summary>The noun of a number before, where a number beside it has none of its own: <c>3,000 fighters in Iraq and 5,000 in Libya</c>; −1 elsewhere.</summary>
    public static int Elided(Tree tree, int top) =>
        tree.Upos(top) is Upos.Num && tree.Deprel(top) is "conj" && tree.Head(top) is var noun && noun >= 0 && noun < top && tree.IsNominal(noun) && tree.Has(noun, "nummod") && tree.Has(top, "nmod") ? noun : -1;

    // "74 of 98 drones": some of a number of things.
    private static bool IsPartOf(Tree tree, int noun) => tree.Child(noun, "nummod") is var number && number >= 0 && number < noun && tree.Upos(noun) is Upos.Noun;

    // "two car bombs", "seven rebel-held houses": the last noun, where the tree stops at one before.
    private static int Compounded(Tree tree, Quantity quantity, int noun)
    {
        if (noun + 1 < tree.Count && tree[noun + 1].Form == "-") return Adjacent(tree, quantity) is var behind and >= 0 ? behind : noun;
        return tree.Is(noun, "compound") && tree.Head(noun) == noun + 1 && tree.IsNominal(noun + 1) && tree[noun].Xpos is "NNS" ? noun + 1 : noun;
    }

    // In long lists parsers hang a number on the item before it: what stands right behind it is what it counts.
    private static int Adjacent(Tree tree, Quantity quantity)
    {
        int noun = -1, modifier = -1;
        for (var i = quantity.Last + 1; i < tree.Count && i <= quantity.Last + 7; i++)
        {
            var upos = tree.Upos(i);
            // "vehicle-borne homemade bombs"
            if (noun >= 0 && tree[i].Form == "-") (modifier, noun) = (noun, -1);
            else if (upos is Upos.Noun or Upos.Propn) noun = i;
            else if (noun >= 0 && upos != Upos.Punct && tree[i - 1].Form != "-" || upos is not (Upos.Adj or Upos.Noun or Upos.Propn) && tree[i].Form != "-" && tree[i].Xpos is not ("VBN" or "VBG")) break;
        }
        return noun >= 0 ? noun : modifier;
    }

    // "the number of dead reached 40", "the death toll is 40"
    private static int Numbered(Tree tree, int top)
    {
        var predicate = tree.Has(top, "cop") ? top : tree.Head(top);
        if (predicate < 0 || predicate != top && tree.Lemma(predicate) is not ("total" or "reach" or "rise" or "climb" or "hit" or "stand" or "exceed" or "number")) return -1;
        var subject = tree.Child(predicate, "nsubj");
        if (subject < 0) return -1;
        return tree.Lemma(subject) is "number" or "total" or "count" ? Quantities.Through(tree, subject) : tree.Lemma(subject) is "toll" ? subject : -1;
    }

    /// <summary>The word of the number that the rest hangs on, or that hangs on what is outside.</summary>
    public static int Top(Tree tree, Quantity quantity)
    {
        // "as many as 40 have been killed": of the words of the number one is the subject.
        for (var i = quantity.First; i < quantity.Last; i++)
            if (tree[i].Form is "many" or "few" && tree.Head(i) > quantity.Last && (tree.Is(i, "nsubj") || tree.Is(i, "obj"))) return i;
        for (var i = quantity.Last; i >= quantity.First; i--)
            if (tree.Head(i) < quantity.First || tree.Head(i) > quantity.Last)
                if (!tree.IsPunct(i) && tree.Upos(i) is not (Upos.Adv or Upos.Adp or Upos.Adj or Upos.Det or Upos.Sconj) || quantity.First == quantity.Last) return i;
        return quantity.Last;
    }
}
