namespace Dateline.Situations;

/// <summary>Two series that may tell of the same in unlike units: shown side by side with the rule, never equated.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Rule">Why they may differ and still agree.</param>
public sealed record Reconcilable(FigureSeries One, FigureSeries Other, string Rule)
{
    /// <summary>Pairs of one measure and place, in units that a rule of comparable.txt names, counted within a month.</summary>
    internal static IReadOnlyList<Reconcilable> Among(IReadOnlyList<FigureSeries> series)
    {
        var rules = ComparableWords.Entries.Where(e => e.Section == "reconcilable").ToList();
        var pairs = new List<Reconcilable>();
        foreach (var rule in rules)
        {
            var others = series.Where(s => s.Unit.EndsWith(rule[1], StringComparison.Ordinal)).ToLookup(s => (s.Measure, s.Place?.Key));
            foreach (var one in series.Where(s => s.Unit.EndsWith(rule[0], StringComparison.Ordinal)))
                foreach (var other in others[(one.Measure, one.Place?.Key)])
                    if (Math.Abs(one.LatestDay.DayNumber - other.LatestDay.DayNumber) <= 31) pairs.Add(new(one, other, rule[2]));
        }
        return pairs;
    }
}
