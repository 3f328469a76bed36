using Dateline.Annotation;
using Dateline.Annotation.Quantities;
using Dateline.Annotation.Trees;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Figures;

/// <summary>Numbers that a count has come to: <c>bringing the death toll to 84</c>, <c>the number of displaced rose by 12 percent to 7.1 million</c>.</summary>
internal sealed class Totals(NumberWords words)
{
    // From the count to the number, and back to the verb before the count.
    private const int Reach = 14;
    private const int FarReach = 32;

    /// <summary>What is counted: the noun or participle behind <c>number of</c>, or the toll; −1 where the number is no such total.</summary>
    public int Of(Tree tree, Quantity quantity)
    {
        if (quantity.Symbol is not null || quantity.First == 0) return -1;
        // "the number of people known to have been killed … has reached 50"
        var reached = IsReached(tree, quantity);
        if (!reached && tree[quantity.First - 1].Form is not ("to" or "at")) return -1;
        var changed = reached;
        for (var i = quantity.First - 2; i >= 0 && i > quantity.First - (reached ? FarReach : Reach); i--)
        {
            changed |= Changes(tree, i);
            if (tree.Lemma(i) is "toll") return changed || Brought(tree, i) ? i : -1;
            if (tree.Lemma(i) is not ("number" or "total" or "count") || i + 2 >= tree.Count || tree[i + 1].Form is not "of") continue;
            if (!changed && !Brought(tree, i)) return -1;
            return Counted(tree, i + 2, quantity.First - 1);
        }
        return -1;
    }

    /// <summary>Whether a number is what a count has come to by the verb before it: <c>the toll has reached 50</c>.</summary>
    public static bool IsReached(Tree tree, Quantity quantity) =>
        quantity.First > 0 && tree.Lemma(quantity.First - 1) is "reach" or "exceed" or "pass" or "surpass" or "hit" or "top" or "total";

    /// <summary>Whether a number only says what the count was before: <c>up from 250</c>, <c>from 40 to 95</c>.</summary>
    public static bool IsFormer(Tree tree, Quantity quantity)
    {
        var from = quantity.First - 1;
        if (from < 1 || tree[from].Form is not "from") return false;
        if (tree[from - 1].Form is "up" or "down") return true;
        return quantity.Last + 2 < tree.Count && tree[quantity.Last + 1].Form is "to" && tree.Upos(quantity.Last + 2) == Upos.Num && (tree.IsVerb(from - 1) || tree.Upos(from - 1) is Upos.Noun or Upos.Adj);
    }

    // "displaced" in "the number of internally displaced has fallen", "people" in "the number of people"
    private int Counted(Tree tree, int from, int to)
    {
        var noun = -1;
        for (var i = from; i < to; i++)
            if (tree[i].Xpos is "VBN" or "JJ" && tree[i].Form.EndsWith("ed", StringComparison.Ordinal) && !Changes(tree, i)) return i;
            else if (tree.Lemma(i) is "dead" or "missing") return i;
            else if (tree.Upos(i) == Upos.Noun || tree.Upos(i) == Upos.Adj) noun = i;
            else if (noun >= 0) break;
        return noun;
    }

    private static bool Brought(Tree tree, int count)
    {
        for (var i = count - 1; i >= 0 && i >= count - 5; i--)
            if (tree.Lemma(i) is "bring" or "raise" or "push" or "take" or "put" or "lift" or "increase" or "estimate") return true;
        return false;
    }

    private bool Changes(Tree tree, int i) => words.IsChange(tree.Lemma(i), tree[i].Form);
}
