using Dateline.Annotation.Quantities;
using Dateline.Annotation.Trees;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Figures;

/// <summary>Whether a number adds to others or sums them up, by the words of numbers.txt beside it: <c>another 12</c>, <c>3,400 in all</c>.</summary>
internal sealed class Tallies(NumberWords words)
{
    // "a further 2,000", "3,400 people in all": so near stand the words.
    private const int Before = 3;
    private const int Behind = 4;

    private readonly Totals _totals = new(words);

    public Tally Of(Tree tree, Quantity quantity, int noun)
    {
        if (_totals.Of(tree, quantity) >= 0) return Tally.Total;
        for (var i = Math.Max(0, quantity.First - Before); i <= quantity.First; i++)
            if (At(tree, "more", i, quantity.First) || i == quantity.First && At(tree, "more", i, quantity.Last + 1)) return Tally.More;
        var last = Math.Max(noun, quantity.Last);
        for (var i = quantity.Last + 1; i <= last + Behind && i < tree.Count; i++)
            if (At(tree, "total", i, tree.Count)) return Tally.Total;
            else if (i <= last && At(tree, "more", i, last + 1)) return Tally.More;
            else if (i > last && tree.IsPunct(i)) break;
        for (var i = Math.Max(0, quantity.First - Before); i < quantity.First; i++)
            if (At(tree, "total", i, quantity.First + 1)) return Tally.Total;
        return Tally.Plain;
    }

    private bool At(Tree tree, string kind, int i, int end)
    {
        foreach (var word in words.Table.Of(kind, tree[i].Form.ToLowerInvariant()))
        {
            var fits = i + word.Rest.Length < end;
            for (var k = 0; fits && k < word.Rest.Length; k++) fits = tree[i + 1 + k].Form.Equals(word.Rest[k], StringComparison.OrdinalIgnoreCase);
            if (fits) return true;
        }
        return false;
    }
}
