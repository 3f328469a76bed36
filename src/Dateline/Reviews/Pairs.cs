using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>Which timeline of now goes on with which of then: the same key, or else a fact that both have.</summary>
internal static class Pairs
{
    public static IReadOnlyList<(Timeline? Then, Timeline? Now)> Of(IReadOnlyList<Timeline> then, IReadOnlyList<Timeline> now)
    {
        var pairs = new List<(Timeline?, Timeline?)>();
        // One key may have several lines: tolls of one place are as many as there were events.
        var left = then.ToHashSet<Timeline>(ReferenceEqualityComparer.Instance);
        var byFact = new Dictionary<(ReviewTopic, FactKey), Timeline>();
        foreach (var line in then)
            foreach (var fact in line.Points.SelectMany(p => p.Facts)) byFact.TryAdd((line.Topic, fact), line);
        var byKey = then.ToLookup(l => (l.Topic, l.Key));
        foreach (var line in now)
        {
            var old = line.Points.SelectMany(p => p.Facts).Select(f => byFact.GetValueOrDefault((line.Topic, f))).FirstOrDefault(o => o is not null && left.Contains(o))
                ?? byKey[(line.Topic, line.Key)].FirstOrDefault(o => left.Contains(o) && AreOfOneTime(o, line));
            if (old is not null) left.Remove(old);
            pairs.Add((old, line));
        }
        pairs.AddRange(then.Where(left.Contains).Select(l => ((Timeline?)l, (Timeline?)null)));
        return pairs;
    }

    private static bool AreOfOneTime(Timeline a, Timeline b) =>
        a.Points[0] is not FigureStanding { Series.Kind: FigureKind.Toll } || Math.Abs(a.Points[0].Day.DayNumber - b.Points[0].Day.DayNumber) <= 1;
}
