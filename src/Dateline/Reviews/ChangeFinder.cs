using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>
/// Holds what is told now against what was told then, subject by subject and point by point. What a point was told by decides:
/// facts that came after the last review, facts that went since, or facts that were read anew.
/// </summary>
internal sealed class ChangeFinder(View then, View now, DateOnly since, DateOnly until, Reasons reasons)
{
    private readonly Rereadings _rereadings = new(then, now);
    private readonly Denials _denials = new(then, now);
    private readonly List<Change> _changes = [];
    private readonly HashSet<Standing> _toldThen = new(ReferenceEqualityComparer.Instance), _toldNow = new(ReferenceEqualityComparer.Instance);

    /// <summary>How often what was so before was told again.</summary>
    public int Repeated { get; private set; }

    public IReadOnlyList<Change> Find()
    {
        var pairs = Pairs.Of(then, now);
        foreach (var (old, _) in pairs)
            if (old is not null)
                foreach (var point in old.Points)
                {
                    Reread(old, point);
                    Deny(old, point);
                }
        foreach (var (old, next) in pairs) Compare(old, next);
        return _changes;
    }

    // The same words are something else now, perhaps of another subject or topic.
    private void Reread(Timeline line, Standing point)
    {
        foreach (var fact in point.Facts)
        {
            if (now.Knows(fact) || _rereadings.Of(fact) is not { } next) continue;
            var found = now.PointOf(next);
            if (found is { } same && same.Line.Topic == line.Topic && same.Line.Key == line.Key && same.Point.IsSame(point) && same.Point.Day == point.Day) return;
            if (found is { } other) _toldNow.Add(other.Point);
            _toldThen.Add(point);
            Add(ChangeKind.Reclassified, line, point, found?.Point, [next], reasons.Reread(fact, next), found?.Line.Place);
            return;
        }
    }

    // All that told it is denied by those who said it.
    private void Deny(Timeline line, Standing point)
    {
        if (!_denials.Any || _toldThen.Contains(point) || point.Facts.Count == 0 || !point.Facts.All(f => now.Knows(f) && _denials.Of(f) is not null)) return;
        var denials = point.Facts.Select(f => FactKey.Of(_denials.Of(f)!.Known)).Distinct().ToList();
        _toldThen.Add(point);
        foreach (var denial in denials)
            if (now.PointOf(denial) is { } told) _toldNow.Add(told.Point);
        Add(ChangeKind.Retracted, line, point, null, denials, Reasons.Denied, null);
    }

    private void Compare(Timeline? old, Timeline? next)
    {
        var matches = Matches.Of(old, next);
        if (matches.Unchanged == old?.Points.Count && matches.Unchanged == next?.Points.Count) return;
        var (fresh, late, revised) = (new List<Standing>(), new List<Standing>(), new List<(Standing Then, Standing Now)>());
        foreach (var point in next?.Points.Skip(matches.Unchanged) ?? [])
        {
            if (_toldNow.Contains(point) || point.Day > until) continue;
            var match = matches.Of(point);
            if (match is not null)
            {
                if (!match.IsSame(point) && !_toldThen.Contains(match)) revised.Add((match, point));
                continue;
            }
            var came = point.Facts.Any(f => !then.Knows(f));
            if (point.Day > since) fresh.Add(point);
            else if (came && OfOneTime(old, next!, point) is { } other)
            {
                if (other.IsSame(point)) Repeated++;
                else revised.Add((other, point));
            }
            else if (came && old?.InForce(point.Day) is ControlStanding { IsEnd: false } held && held.IsSame(point)) Repeated++;
            else if (came) late.Add(point);
        }
        if (next is not null)
        {
            AddRevised(next, revised);
            AddLate(old, next, late);
            AddNew(old, next, fresh);
        }
        foreach (var point in old?.Points.Skip(matches.Unchanged) ?? []) Gone(old!, next, point, matches, revised);
    }

    // Told then of the same time: what is told now of it is another word on it, or the same.
    private Standing? OfOneTime(Timeline? old, Timeline next, Standing point)
    {
        var candidates = old?.Points.Where(p => Math.Abs((long)p.Day.DayNumber - point.Day.DayNumber) <= next.OneTime) ?? [];
        var near = candidates.OrderByDescending(p => p.IsSame(point)).ThenBy(p => Math.Abs(p.Day.DayNumber - point.Day.DayNumber)).ThenByDescending(p => p.Day).FirstOrDefault();
        return near ?? (next.Topic == ReviewTopic.Occurrence ? Happenings.Like(then, point) : null);
    }

    private void Gone(Timeline old, Timeline? next, Standing point, Matches matches, List<(Standing Then, Standing Now)> revised)
    {
        if (_toldThen.Contains(point)) return;
        var went = point.Facts.Where(f => !now.Knows(f)).ToList();
        if (matches.Has(point) || went.Count == 0 || revised.Exists(r => ReferenceEquals(r.Then, point)) || next?.Points.Any(p => p.IsSame(point) && p.Day <= point.Day) == true) return;
        Add(ChangeKind.Retracted, old, point, next?.InForce(since), went, reasons.Gone(went), null);
    }

    private void AddRevised(Timeline line, List<(Standing Then, Standing Now)> revised)
    {
        foreach (var group in revised.GroupBy(r => line.Topic == ReviewTopic.Control ? r.Then : line.Points[0], ReferenceEqualityComparer.Instance))
        {
            var (first, last) = (group.First().Then, group.Last().Now);
            var came = group.SelectMany(r => r.Now.Facts).Where(f => !then.Knows(f)).ToList();
            var went = group.SelectMany(r => r.Then.Facts).Where(f => !now.Knows(f)).ToList();
            // Where no fact came, it has lost what it was told by.
            Add(came.Count > 0 || went.Count == 0 ? ChangeKind.Revised : ChangeKind.Retracted, line, first, last, came.Count > 0 ? came : went, came.Count > 0 ? reasons.Revised(came, first, last) : reasons.Gone(went), line.Place, [.. group.Select(r => r.Now)]);
        }
    }

    private void AddLate(Timeline? old, Timeline line, List<Standing> late)
    {
        if (late.Count == 0) return;
        var came = late.SelectMany(p => p.Facts).Where(f => !then.Knows(f)).ToList();
        Add(ChangeKind.LateDiscovered, line, old?.InForce(late[0].Day), late[^1], came, reasons.Late(came, since), line.Place, late);
    }

    private void AddNew(Timeline? old, Timeline line, List<Standing> fresh)
    {
        var known = Before(old, fresh);
        var path = new List<Standing>();
        foreach (var point in fresh)
        {
            var last = path.Count > 0 ? path[^1] : known;
            if (last?.IsSame(point) == true || last is not null && IsNamed(last, point)) Repeated++;
            else path.Add(point);
        }
        if (path.Count == 0) return;
        var facts = path.SelectMany(p => p.Facts).ToList();
        Add(ChangeKind.New, line, known ?? (line.Topic is ReviewTopic.Control or ReviewTopic.Agreement ? line.InForce(since) : null), line.Topic == ReviewTopic.Control ? line.InForce(until) ?? path[^1] : path[^1], facts, reasons.New(path[^1], since), line.Place, path);
    }

    // "militants held the town", "Islamic State holds it": the same, told by name. Where it changed hands, a text tells of that.
    private bool IsNamed(Standing before, Standing point) =>
        before is ControlStanding { Hold.Holder: { IsResolved: false } } && point is ControlStanding { Hold.Holder: { IsResolved: true } } && point.Facts.All(f => now.MarkOf(f) is { IsTurn: false });

    // Where the same speaker counted before, that is what it was.
    private Standing? Before(Timeline? old, List<Standing> fresh)
    {
        if (fresh.Count > 0 && fresh[^1] is FigureStanding figure && old?.Points.OfType<FigureStanding>().LastOrDefault(p => p.Day <= since && p.Owner == figure.Owner) is { } said) return said;
        return old?.InForce(since);
    }

    private void Add(ChangeKind kind, Timeline line, Standing? before, Standing? after, IReadOnlyList<FactKey> facts, string reason, KnownPlace? place, IReadOnlyList<Standing>? path = null)
    {
        var known = facts.Distinct().Select(k => (Key: k, Mark: now.MarkOf(k) ?? then.MarkOf(k))).ToList();
        var origins = known.Select(k => k.Mark).OfType<FactMark>().Select(f => f.Origin).DistinctBy(o => o.Id).OrderBy(o => o.Name, StringComparer.Ordinal).ThenBy(o => o.Id, StringComparer.Ordinal).ToList();
        var told = known.OrderByDescending(k => after?.Facts.Contains(k.Key) == true).ThenBy(k => k.Mark?.Published ?? DateOnly.MaxValue).ThenBy(k => k.Key.Id).ThenBy(k => k.Key.Position);
        _changes.Add(new(kind, line.Topic, line.Key, line.Subject)
        {
            Then = before, Now = after, Path = path ?? (after is null ? [] : [after]), Day = (path?[^1] ?? after ?? before)!.Day, Place = place ?? line.Place,
            Facts = [.. told.Select(k => k.Key)], Origins = origins, Grade = Grades.Of(after ?? before!, [.. known.Select(k => k.Mark).OfType<FactMark>()]), Reason = reason,
        });
    }
}
