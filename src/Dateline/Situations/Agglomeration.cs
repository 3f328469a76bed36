namespace Dateline.Situations;

/// <summary>
/// Groups things by average link: the two groups whose members are on average most alike are merged while that is at least
/// a threshold. The result depends on the things and their links alone; equals are merged in the order of their numbers.
/// </summary>
internal static class Agglomeration
{
    /// <summary>A group number, the least of its members', for each of the things.</summary>
    /// <param name="count">How many things; they are numbered in an order that says nothing of their arrival.</param>
    /// <param name="links">Links of two things, each pair once; what is not linked has likeness 0.</param>
    /// <param name="threshold">Groups less alike stay apart.</param>
    /// <param name="conflict">Pairs that never stand in one group; null where there are none.</param>
    /// <param name="together">Pairs whose groups are one in the end, whatever their likeness; null where there are none.</param>
    public static int[] Group(int count, IEnumerable<(int A, int B, float Likeness)> links, float threshold, Func<int, int, bool>? conflict = null, IEnumerable<(int A, int B)>? together = null)
    {
        var near = new Dictionary<int, double>[count];
        var members = new List<int>[count];
        for (var i = 0; i < count; i++) (near[i], members[i]) = ([], [i]);
        var queue = new PriorityQueue<(int A, int B, long Pairs), (double, int, int)>();
        foreach (var (a, b, likeness) in links)
        {
            near[a][b] = near[b][a] = likeness;
            Enqueue(Math.Min(a, b), Math.Max(a, b));
        }
        while (queue.TryDequeue(out var best, out _))
        {
            // What has grown since was queued again; groups that were merged away have no pairs.
            var (a, b, pairs) = best;
            if (pairs != Pairs(a, b) || !near[a].ContainsKey(b)) continue;
            if (conflict is not null && members[a].Exists(x => members[b].Exists(y => conflict(x, y))))
            {
                near[a].Remove(b);
                near[b].Remove(a);
                continue;
            }
            members[a].AddRange(members[b]);
            members[b].Clear();
            near[a].Remove(b);
            near[b].Remove(a);
            foreach (var (other, likeness) in near[b])
            {
                near[other].Remove(b);
                near[other][a] = near[a][other] = near[a].GetValueOrDefault(other) + likeness;
            }
            near[b].Clear();
            foreach (var other in near[a].Keys) Enqueue(Math.Min(a, other), Math.Max(a, other));
        }
        var groups = new int[count];
        for (var i = 0; i < count; i++)
            foreach (var member in members[i]) groups[member] = i;
        foreach (var (a, b) in together ?? [])
        {
            var (from, to) = (Math.Max(groups[a], groups[b]), Math.Min(groups[a], groups[b]));
            for (var i = 0; i < count; i++)
                if (groups[i] == from) groups[i] = to;
        }
        return groups;

        // Sums of likenesses are kept; what is compared is their mean over all pairs.
        void Enqueue(int a, int b)
        {
            var mean = near[a][b] / Pairs(a, b);
            if (mean >= threshold) queue.Enqueue((a, b, Pairs(a, b)), (-mean, a, b));
        }

        long Pairs(int a, int b) => (long)members[a].Count * members[b].Count;
    }
}
