using Dateline.Annotation;
using Dateline.Facts.Coding.Trees;

namespace Dateline.Facts.Coding.Figures;

/// <summary>What a number counts, by the structure of its sentence.</summary>
internal static class Counted
{
    /// <summary>The noun counted; −1 where the number stands alone (<c>139 were killed</c>).</summary>
    public static int Noun(Tree tree, Quantity quantity)
    {
        var top = Top(tree, quantity);
        // "tens of thousands of people", "40 percent of its territory": what hangs on it is the denominator or what is counted.
        for (var i = quantity.First; i <= quantity.Last; i++)
            foreach (var child in tree.Children(i))
                if (child > quantity.Last && tree.Is(child, "nmod") && tree.Case(child) == "of" && tree.Upos(i) != Upos.Num) return child;
        var head = tree.Head(top);
        if (head > quantity.Last && tree.IsNominal(head) &&
            (tree.Is(top, "nummod") || tree.Is(top, "compound") || tree.Is(top, "amod") || tree.Is(top, "nmod") || tree.Is(top, "det"))) return head;
        return -1;
    }

    /// <summary>The word of the number that the rest hangs on, or that hangs on what is outside.</summary>
    public static int Top(Tree tree, Quantity quantity)
    {
        for (var i = quantity.Last; i >= quantity.First; i--)
            if (tree.Head(i) < quantity.First || tree.Head(i) > quantity.Last)
                if (!tree.IsPunct(i) && tree.Upos(i) is not (Upos.Adv or Upos.Adp or Upos.Adj or Upos.Det or Upos.Sconj) || quantity.First == quantity.Last) return i;
        return quantity.Last;
    }
}
