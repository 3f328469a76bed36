using Dateline.Evaluation.Coreference;

namespace Dateline.Evaluation.Stories;

/// <summary>
/// How well a grouping agrees with the gold one: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998), CEAF-e with φ4 (Luo 2005), all
/// over the same items, single ones included as in the CoNLL scorer; CoNLL is the mean of the three F1.
/// </summary>
public static class GroupScores
{
    /// <summary>Precision, recall and F1, each 0 to 1, of muc, b-cubed, ceaf-e and conll.</summary>
    /// <param name="items">The gold and the system's group of each item.</param>
    public static IReadOnlyList<(string Name, double Precision, double Recall, double F1)> Of(IReadOnlyList<(string Gold, string System)> items)
    {
        var (gold, system) = (Groups(items.Select(i => i.Gold)), Groups(items.Select(i => i.System)));
        var (muc, cubed) = (Line("muc", Muc(system, items.Select(i => i.Gold)), Muc(gold, items.Select(i => i.System))), BCubed(items));
        var best = Matched(items, gold, system);
        var ceaf = Line("ceaf-e", best / Math.Max(1, system.Count), best / Math.Max(1, gold.Count));
        return [muc, cubed, ceaf, ("conll", (muc.Precision + cubed.Precision + ceaf.Precision) / 3, (muc.Recall + cubed.Recall + ceaf.Recall) / 3, (muc.F1 + cubed.F1 + ceaf.F1) / 3)];
    }

    /// <summary>B³ alone.</summary>
    public static (string Name, double Precision, double Recall, double F1) BCubed(IReadOnlyList<(string Gold, string System)> items)
    {
        var (gold, system, both) = (Counts(items.Select(i => i.Gold)), Counts(items.Select(i => i.System)), Counts(items));
        var precision = both.Sum(p => (double)p.Value * p.Value / system[p.Key.System]) / Math.Max(1, items.Count);
        var recall = both.Sum(p => (double)p.Value * p.Value / gold[p.Key.Gold]) / Math.Max(1, items.Count);
        return Line("b-cubed", precision, recall);
    }

    private static double Muc(Dictionary<string, List<int>> groups, IEnumerable<string> others)
    {
        var other = others.ToArray();
        double found = groups.Values.Sum(g => g.Count - g.Select(i => other[i]).Distinct().Count()), all = groups.Values.Sum(g => g.Count - 1);
        return all == 0 ? 0 : found / all;
    }

    // Groups that share nothing never match, so the assignment is solved for each set of groups that hang together.
    private static double Matched(IReadOnlyList<(string Gold, string System)> items, Dictionary<string, List<int>> gold, Dictionary<string, List<int>> system)
    {
        var shared = Counts(items);
        var (ofGold, ofSystem) = (shared.Keys.ToLookup(p => p.Gold, p => p.System), shared.Keys.ToLookup(p => p.System, p => p.Gold));
        var (seen, sum) = (new HashSet<string>(), 0.0);
        foreach (var start in gold.Keys)
        {
            if (!seen.Add(start)) continue;
            var (rows, columns) = (new List<string> { start }, new List<string>());
            var known = new HashSet<string>();
            for (var i = 0; i < rows.Count; i++)
                foreach (var column in ofGold[rows[i]].Where(known.Add))
                {
                    columns.Add(column);
                    rows.AddRange(ofSystem[column].Where(seen.Add));
                }
            sum += Assignment.Best(rows.Count, columns.Count, (r, c) =>
                2.0 * shared.GetValueOrDefault((rows[r], columns[c])) / (gold[rows[r]].Count + system[columns[c]].Count));
        }
        return sum;
    }

    private static Dictionary<string, List<int>> Groups(IEnumerable<string> names) =>
        names.Select((name, i) => (name, i)).GroupBy(n => n.name, n => n.i).ToDictionary(g => g.Key, g => g.ToList());

    private static Dictionary<T, int> Counts<T>(IEnumerable<T> items) where T : notnull => items.GroupBy(i => i).ToDictionary(g => g.Key, g => g.Count());

    private static (string Name, double Precision, double Recall, double F1) Line(string name, double precision, double recall) =>
        (name, precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
}
