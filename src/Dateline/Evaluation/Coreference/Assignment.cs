namespace Dateline.Evaluation.Coreference;

/// <summary>The best one-to-one assignment of rows to columns (Kuhn 1955, Munkres 1957), in cubic time.</summary>
internal static class Assignment
{
    /// <summary>The greatest sum of weights; weights are not negative.</summary>
    public static double Best(int rows, int columns, Func<int, int, double> weight)
    {
        var n = Math.Max(rows, columns);
        var (u, v, match, way) = (new double[n + 1], new double[n + 1], new int[n + 1], new int[n + 1]);
        for (var row = 1; row <= n; row++)
        {
            match[0] = row;
            var (column, least, used) = (0, new double[n + 1], new bool[n + 1]);
            Array.Fill(least, double.MaxValue);
            do
            {
                used[column] = true;
                var (at, next, delta) = (match[column], 0, double.MaxValue);
                for (var c = 1; c <= n; c++)
                {
                    if (used[c]) continue;
                    var cost = (at <= rows && c <= columns ? -weight(at - 1, c - 1) : 0) - u[at] - v[c];
                    if (cost < least[c]) (least[c], way[c]) = (cost, column);
                    if (least[c] < delta) (delta, next) = (least[c], c);
                }
                for (var c = 0; c <= n; c++)
                {
                    if (used[c]) (u[match[c]], v[c]) = (u[match[c]] + delta, v[c] - delta);
                    else least[c] -= delta;
                }
                column = next;
            }
            while (match[column] != 0);
            for (; column != 0; column = way[column]) match[column] = match[way[column]];
        }
        var sum = 0.0;
        for (var c = 1; c <= columns; c++)
            if (match[c] >= 1 && match[c] <= rows) sum += weight(match[c] - 1, c - 1);
        return sum;
    }
}
