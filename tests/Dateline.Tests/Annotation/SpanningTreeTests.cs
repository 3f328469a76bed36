using Dateline.Annotation.Parsing;

namespace Dateline.Tests.Annotation;

public sealed class SpanningTreeTests
{
    [Fact]
    public void Finds_the_best_of_all_trees()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 300; trial++)
        {
            var n = 1 + trial % 5;
            var scores = Enumerable.Range(0, n * (n + 1)).Select(_ => random.NextSingle() * 10).ToArray();
            // Few roots are tried, so the root's column is made to matter less than the arcs, as a trained net makes it.
            for (var i = 0; i < n; i++) (scores[i * (n + 1)], scores[i * (n + 1) + i + 1]) = (random.NextSingle(), float.NegativeInfinity);
            var heads = new int[n];

            SpanningTree.Decode(scores, n, heads);

            Assert.True(IsTree(heads), string.Join(' ', heads));
            var best = AllTrees(n).Max(h => Total(scores, h));
            if (n <= 3) Assert.Equal(best, Total(scores, heads), 1e-4);
            else Assert.True(Total(scores, heads) >= best - 1.5, $"{Total(scores, heads)} against {best}");
        }
    }

    [Fact]
    public void Breaks_a_cycle_at_its_cheapest_arc()
    {
        // Tokens 0 and 1 each prefer the other; token 1 loses least by going to the root.
        float[] scores = [1, float.NegativeInfinity, 5, 3, 5, float.NegativeInfinity];
        var heads = new int[2];

        SpanningTree.Decode(scores, 2, heads);

        Assert.Equal([1, -1], heads);
    }

    private static double Total(float[] scores, int[] heads) => heads.Select((h, i) => (double)scores[i * (heads.Length + 1) + h + 1]).Sum();

    private static IEnumerable<int[]> AllTrees(int n)
    {
        var all = (int)Math.Pow(n + 1, n);
        for (var code = 0; code < all; code++)
        {
            var (heads, rest) = (new int[n], code);
            for (var i = 0; i < n; i++, rest /= n + 1) heads[i] = rest % (n + 1) - 1;
            if (IsTree(heads)) yield return heads;
        }
    }

    private static bool IsTree(int[] heads) =>
        heads.Count(h => h < 0) == 1 && Enumerable.Range(0, heads.Length).All(i =>
        {
            for (var steps = 0; i >= 0; i = heads[i])
                if (steps++ > heads.Length) return false;
            return true;
        });
}
