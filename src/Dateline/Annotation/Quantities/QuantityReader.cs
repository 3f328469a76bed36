using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Annotation.Quantities;

/// <summary>Reads numerals with their bounds and ranges: <c>at least 40</c>, <c>15 to 20 percent</c>, <c>between 5 and 7</c>.</summary>
internal sealed class QuantityReader(NumberWords words)
{
    private readonly NumeralReader _numerals = new(words);

    public List<Quantity> Read(Tree tree)
    {
        var found = new List<Quantity>();
        for (var i = 0; i < tree.Count;)
        {
            if (_numerals.Read(tree, i) is not { } numeral)
            {
                i++;
                continue;
            }
            var quantity = Range(tree, numeral) ?? Open(tree, Bounded(tree, numeral));
            found.Add(quantity);
            i = Math.Max(quantity.Last, numeral.End - 1) + 1;
        }
        return found;
    }

    private Quantity? Range(Tree tree, Numeral one)
    {
        if (one.End + 1 >= tree.Count || one.Vague is not null) return null;
        var link = tree[one.End].Form;
        var between = link == "and" && one.First > 0 && tree[one.First - 1].Form.Equals("between", StringComparison.OrdinalIgnoreCase);
        // "doubled from 40 to 95": what it was and what it is.
        if (link is "to" && one.First > 1 && tree[one.First - 1].Form is "from" && IsChanged(tree, one.First - 2)) return null;
        if (!between && link is not ("to" or "-" or "–" or "or")) return null;
        if (_numerals.Read(tree, one.End + 1) is not { Vague: null } next || next.Value <= one.Value && one.Value < 1000) return null;
        // "5 to 7 million": the scale stands by the last only.
        var low = one.Value < 1000 && next.Value >= 1000 && one.End == one.First + 1 ? one.Value * ScaleOf(next.Value, one.Value) : one.Value;
        if (low >= next.Value) return null;
        return new(between ? one.First - 1 : one.First, next.End - 1, low, null, next.Value, Qualifier.Range, next.Symbol ?? one.Symbol);
    }

    // "more than 100, perhaps as many as 200": from the one to the other.
    private Quantity Open(Tree tree, Quantity least)
    {
        if (least is not { Qualifier: Qualifier.AtLeast or Qualifier.MoreThan, Low: { } low }) return least;
        var i = least.Last + 1;
        if (i < tree.Count && tree[i].Form is ",") i++;
        if (i < tree.Count && tree[i].Form is "and" or "or" or "but") i++;
        if (i >= tree.Count || tree[i].Form is not ("perhaps" or "possibly" or "maybe")) return least;
        for (var next = i + 1; next < tree.Count && next <= i + 4; next++)
            if (_numerals.Read(tree, next) is { Vague: null } numeral)
                return Bounded(tree, numeral) is { Qualifier: Qualifier.UpTo or Qualifier.Exact, High: { } high } most && high > low ? new(least.First, most.Last, low, null, high, Qualifier.Range, most.Symbol) : least;
        return least;
    }

    // "doubled from 40", "raised the death toll from 40"
    private bool IsChanged(Tree tree, int i)
    {
        for (var k = i; k >= 0 && k > i - ChangeReach && !tree.IsPunct(k); k--)
            if (words.IsChange(tree.Lemma(k), tree[k].Form) || tree.Lemma(k).ToLowerInvariant() is "toll" or "number" or "total" or "count" or "figure") return true;
        return false;
    }

    // "raised the number of dead from 41": from the count to what it was.
    private const int ChangeReach = 4;

    private static double ScaleOf(double next, double one)
    {
        foreach (var scale in (double[])[1e12, 1e9, 1e6, 1e3])
            if (next >= scale && one * scale < next) return scale;
        return 1;
    }

    private Quantity Bounded(Tree tree, Numeral numeral)
    {
        var (first, last) = (numeral.First, numeral.End - 1);
        var qualifier = Qualifier.Exact;
        for (var width = 3; width > 0; width--)
            if (Before(tree, numeral.First, width) is { } bound)
            {
                (qualifier, first) = (bound, numeral.First - width);
                break;
            }
        if (After(tree, numeral.End) is { } after && qualifier == Qualifier.Exact) (qualifier, last) = after;
        if (numeral.Vague is { } vague)
        {
            if (qualifier is Qualifier.MoreThan or Qualifier.AtLeast)
                return Quantity.Of(first, last, numeral.Value, qualifier, numeral.Symbol) with { Best = null };
            return Quantity.Of(first, last, numeral.Value, vague, numeral.Symbol);
        }
        var quantity = Quantity.Of(first, last, numeral.Value, qualifier, numeral.Symbol);
        // "almost 8,000" is about, and no more than that.
        return first < numeral.First && tree[first].Form.Equals("almost", StringComparison.OrdinalIgnoreCase) ? quantity with { High = numeral.Value } : quantity;
    }

    private Qualifier? Before(Tree tree, int numeral, int width)
    {
        var start = numeral - width;
        if (start < 0) return null;
        foreach (var bound in words.Table.Of("bound", tree[start].Form.ToLowerInvariant()))
        {
            if (bound.Rest.Length != width - 1) continue;
            var fits = true;
            for (var k = 0; k < bound.Rest.Length; k++) fits &= tree[start + 1 + k].Form.Equals(bound.Rest[k], StringComparison.OrdinalIgnoreCase);
            if (fits) return bound.Value.Qualifier;
        }
        return null;
    }

    private (Qualifier, int)? After(Tree tree, int end)
    {
        if (end >= tree.Count) return null;
        var at = tree[end].Form is "-" && end + 1 < tree.Count ? end + 1 : end;
        foreach (var word in words.Table.Of("after", tree[at].Form.ToLowerInvariant()))
        {
            if (at + word.Rest.Length >= tree.Count) continue;
            var fits = true;
            for (var k = 0; k < word.Rest.Length; k++) fits &= tree[at + 1 + k].Form.Equals(word.Rest[k], StringComparison.OrdinalIgnoreCase);
            if (fits) return (word.Value.Qualifier, at + word.Rest.Length);
        }
        return null;
    }
}
