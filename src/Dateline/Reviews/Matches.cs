using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>
/// Which point of a subject's line now is which point of its line then: one that shares a fact, or says the same of the same day. What
/// stands at the beginning of both, told by the same facts of the same days, is left out: nothing changed there.
/// </summary>
internal sealed class Matches
{
    private readonly Dictionary<Standing, Standing> _of = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Standing> _taken = new(ReferenceEqualityComparer.Instance);

    public static Matches Of(Timeline? then, Timeline? now)
    {
        var matches = new Matches();
        if (then is null || now is null) return matches;
        var first = matches.Unchanged = Same(then.Points, now.Points);
        if (first == then.Points.Count || first == now.Points.Count) return matches;
        var byFact = new Dictionary<FactKey, List<Standing>>();
        var (before, after) = (then.Points.Skip(first).ToList(), now.Points.Skip(first).ToList());
        foreach (var point in before)
            foreach (var fact in point.Facts)
                if (byFact.TryGetValue(fact, out var points)) points.Add(point);
                else byFact[fact] = [point];
        // One fact may make two points, the end of a hold and the start of the next: the like ones belong together.
        foreach (var exact in (ReadOnlySpan<bool>)[true, false])
            foreach (var point in after)
                foreach (var fact in point.Facts)
                    if (byFact.TryGetValue(fact, out var points) && points.Find(p => !matches._taken.Contains(p) && (!exact || p.IsSame(point))) is { } old && matches.Take(point, old)) break;
        foreach (var point in after)
            if (before.Find(p => p.Day == point.Day && p.IsSame(point) && !matches._taken.Contains(p)) is { } old) matches.Take(point, old);
        return matches;
    }

    /// <summary>How many of the first points of both lines are the same.</summary>
    public int Unchanged { get; private set; }

    /// <summary>The point of then; null where there is none.</summary>
    public Standing? Of(Standing now) => _of.GetValueOrDefault(now);

    /// <summary>Whether a point of then goes on.</summary>
    public bool Has(Standing then) => _taken.Contains(then);

    private static int Same(IReadOnlyList<Standing> then, IReadOnlyList<Standing> now)
    {
        var same = 0;
        while (same < then.Count && same < now.Count && IsSame(then[same], now[same])) same++;
        return same;
    }

    private static bool IsSame(Standing then, Standing now)
    {
        if (then.Day != now.Day || then.Facts.Count != now.Facts.Count || then.Facts.Count == 0) return false;
        for (var i = 0; i < then.Facts.Count; i++)
            if (then.Facts[i] != now.Facts[i]) return false;
        return then.IsSame(now);
    }

    private bool Take(Standing now, Standing then) => !_of.ContainsKey(now) && _taken.Add(then) && _of.TryAdd(now, then);
}
