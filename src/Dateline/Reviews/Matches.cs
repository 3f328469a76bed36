using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>Which point of a subject's line now is which point of its line then: one that shares a fact, or says the same of the same day.</summary>
internal sealed class Matches
{
    private readonly Dictionary<Standing, Standing> _of = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Standing> _taken = new(ReferenceEqualityComparer.Instance);

    public static Matches Of(Timeline? then, Timeline? now)
    {
        var matches = new Matches();
        if (then is null || now is null) return matches;
        var byFact = new Dictionary<FactKey, List<Standing>>();
        foreach (var point in then.Points)
            foreach (var fact in point.Facts)
                if (byFact.TryGetValue(fact, out var points)) points.Add(point);
                else byFact[fact] = [point];
        // One fact may make two points, the end of a hold and the start of the next: the like ones belong together.
        foreach (var exact in (ReadOnlySpan<bool>)[true, false])
            foreach (var point in now.Points)
                foreach (var fact in point.Facts)
                    if (byFact.TryGetValue(fact, out var points) && points.Find(p => !matches._taken.Contains(p) && (!exact || p.IsSame(point))) is { } old && matches.Take(point, old)) break;
        foreach (var point in now.Points)
            if (then.Points.FirstOrDefault(p => p.Day == point.Day && p.IsSame(point) && !matches._taken.Contains(p)) is { } old) matches.Take(point, old);
        return matches;
    }

    /// <summary>The point of then; null where there is none.</summary>
    public Standing? Of(Standing now) => _of.GetValueOrDefault(now);

    /// <summary>Whether a point of then goes on.</summary>
    public bool Has(Standing then) => _taken.Contains(then);

    private bool Take(Standing now, Standing then) => !_of.ContainsKey(now) && _taken.Add(then) && _of.TryAdd(now, then);
}
