using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>Which timeline of now goes on with which of then: the same key, or else a fact that both have.</summary>
internal static class Pairs
{
    public static IReadOnlyList<(Timeline? Then, Timeline? Now)> Of(View then, View now)
    {
        var pairs = new List<(Timeline?, Timeline?)>();
        // One key may have several lines: tolls of one place are as many as there were events.
        var left = then.Timelines.ToHashSet<Timeline>(ReferenceEqualityComparer.Instance);
        var byKey = then.Timelines.ToLookup(l => (l.Topic, l.Key));
        foreach (var line in now.Timelines)
        {
            var old = WithFact(line) ?? byKey[(line.Topic, line.Key)].FirstOrDefault(o => left.Contains(o) && AreOfOneTime(o, line));
            if (old is not null) left.Remove(old);
            pairs.Add((old, line));
        }
        pairs.AddRange(then.Timelines.Where(left.Contains).Select(l => ((Timeline?)l, (Timeline?)null)));
        return pairs;

        Timeline? WithFact(Timeline line)
        {
            foreach (var point in line.Points)
                foreach (var fact in point.Facts)
                    if (then.PointOf(fact) is { } found && found.Line.Topic == line.Topic && left.Contains(found.Line)) return found.Line;
            return null;
        }
    }

    private static bool AreOfOneTime(Timeline a, Timeline b) =>
        a.Points[0] is not FigureStanding { Series.Kind: FigureKind.Toll } || Math.Abs(a.Points[0].Day.DayNumber - b.Points[0].Day.DayNumber) <= 1;
}
