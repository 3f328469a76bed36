using System.Buffers;

namespace Dateline.Annotation.Parsing;

/// <summary>The best tree over scored arcs with one root (Chu and Liu 1965, Edmonds 1967).</summary>
internal static class SpanningTree
{
    /// <summary>Finds the heads.</summary>
    /// <param name="scores">count × (count + 1); column 0 is the root, column j + 1 token j.</param>
    /// <param name="heads">For each token the index of its head, −1 for the root; exactly one −1.</param>
    public static void Decode(ReadOnlySpan<float> scores, int count, Span<int> heads)
    {
        if (count == 0) return;
        for (var i = 0; i < count; i++) heads[i] = Best(scores.Slice(i * (count + 1), count + 1)) - 1;
        if (IsTree(heads[..count])) return;
        var best = float.NegativeInfinity;
        var tree = new int[count];
        var dense = ArrayPool<double>.Shared.Rent((count + 1) * (count + 1));
        foreach (var root in Roots(scores, count))
        {
            dense.AsSpan(0, count + 1).Clear();
            for (var i = 0; i < count; i++)
                for (var j = 0; j <= count; j++)
                    dense[(i + 1) * (count + 1) + j] =
                        j == i + 1 || (j == 0) != (i == root) ? double.NegativeInfinity : scores[i * (count + 1) + j];
            var found = Edmonds(dense, count + 1);
            var total = 0f;
            for (var i = 0; i < count; i++) total += scores[i * (count + 1) + found[i + 1]];
            if (total <= best) continue;
            best = total;
            for (var i = 0; i < count; i++) tree[i] = found[i + 1] - 1;
        }

        ArrayPool<double>.Shared.Return(dense);
        tree.CopyTo(heads);
    }

    /// <summary>The tokens worth trying as root: the few that score best.</summary>
    private static IEnumerable<int> Roots(ReadOnlySpan<float> scores, int count)
    {
        var root = new (float Score, int Token)[count];
        for (var i = 0; i < count; i++) root[i] = (scores[i * (count + 1)] - Highest(scores.Slice(i * (count + 1) + 1, count)), i);
        return root.OrderByDescending(r => r.Score).ThenBy(r => r.Token).Take(3).Select(r => r.Token).ToArray();
    }

    private static float Highest(ReadOnlySpan<float> row)
    {
        var best = float.MinValue;
        foreach (var s in row) best = Math.Max(best, s);
        return best;
    }

    private static int Best(ReadOnlySpan<float> row)
    {
        var best = 0;
        for (var j = 1; j < row.Length; j++)
            if (row[j] > row[best]) best = j;
        return best;
    }

    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        var roots = 0;
        foreach (var h in heads)
            if (h < 0) roots++;
        return roots == 1 && FindCycle(heads) < 0;
    }

    /// <summary>A node on a cycle, or −1.</summary>
    private static int FindCycle(ReadOnlySpan<int> heads)
    {
        var state = heads.Length <= 512 ? stackalloc int[heads.Length] : new int[heads.Length];
        for (var start = 0; start < heads.Length; start++)
        {
            var at = start;
            while (at >= 0 && state[at] == 0)
            {
                state[at] = start + 1;
                at = heads[at];
            }

            if (at >= 0 && state[at] == start + 1) return at;
        }

        return -1;
    }

    /// <summary>Heads of nodes 1 … n−1 of the best arborescence from node 0; each cycle is contracted in turn.</summary>
    /// <param name="scores">scores[d·n + h] of head h for dependent d.</param>
    private static int[] Edmonds(double[] scores, int n)
    {
        var heads = new int[n];
        heads[0] = -1;
        for (var d = 1; d < n; d++)
        {
            var best = d == 1 ? (n > 2 ? 2 : 0) : 1;
            for (var h = 0; h < n; h++)
                if (h != d && scores[d * n + h] > scores[d * n + best]) best = h;
            if (double.IsNegativeInfinity(scores[d * n + best])) best = 0;
            heads[d] = best;
        }

        var start = FindCycle(heads);
        if (start < 0) return heads;
        var inCycle = new bool[n];
        for (var at = start; !inCycle[at]; at = heads[at]) inCycle[at] = true;
        return Expand(scores, n, heads, inCycle);
    }

    private static int[] Expand(double[] scores, int n, int[] heads, bool[] inCycle)
    {
        var old = Enumerable.Range(0, n).Where(i => !inCycle[i]).ToArray();
        var m = old.Length + 1;
        var merged = m - 1;
        var smaller = ArrayPool<double>.Shared.Rent(m * m);
        var entered = new int[m];
        var left = new int[m];
        smaller.AsSpan(0, m * m).Fill(double.NegativeInfinity);
        for (var d = 0; d < old.Length; d++)
            for (var h = 0; h < old.Length; h++) smaller[d * m + h] = scores[old[d] * n + old[h]];
        for (var c = 0; c < n; c++)
        {
            if (!inCycle[c]) continue;
            for (var i = 0; i < old.Length; i++)
            {
                var into = scores[c * n + old[i]] - scores[c * n + heads[c]];
                if (into > smaller[merged * m + i]) (smaller[merged * m + i], entered[i]) = (into, c);
                var from = scores[old[i] * n + c];
                if (from > smaller[i * m + merged]) (smaller[i * m + merged], left[i]) = (from, c);
            }
        }

        var found = Edmonds(smaller, m);
        ArrayPool<double>.Shared.Return(smaller);
        var result = (int[])heads.Clone();
        for (var d = 1; d < old.Length; d++) result[old[d]] = found[d] == merged ? left[d] : old[found[d]];
        var head = found[merged];
        result[entered[head]] = old[head];
        return result;
    }
}
