using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>Folds positions into a matrix of sides and issues.</summary>
internal sealed class PositionFold(Sides sides)
{
    private readonly Dictionary<(int Holder, int Issue), Rows<PositionRow>> _cells = [];
    private readonly Numbers<string> _issues = new();
    private readonly Numbers<string> _targets = new();

    public void Add(Position fact, in Stamp stamp)
    {
        if (fact.Status != Status.Actual) return;
        var key = (sides.Of(fact.Holder, null), _issues.Of(Issue(fact.Target)));
        if (!_cells.TryGetValue(key, out var rows)) _cells[key] = rows = new();
        rows.Add(new(stamp, Math.Min(fact.Time?.From?.DayNumber ?? stamp.Published, stamp.Published), _targets.Of(fact.Target.Text), fact.Stance));
    }

    public IReadOnlyList<ActorPosition> AsOf(int valid, long known)
    {
        var all = new List<ActorPosition>(_cells.Count);
        foreach (var ((holder, issue), rows) in _cells)
        {
            var (first, last, shifts) = (default(PositionRow?), default(PositionRow?), 0);
            foreach (ref readonly var row in rows.Sorted().Span)
            {
                if (row.Day > valid) break;
                if (!row.Stamp.IsKnown(known)) continue;
                if (last is { } before && Sign(before.Stance) * Sign(row.Stance) < 0) shifts++;
                first ??= row;
                last = row;
            }
            if (last is not { } newest) continue;
            var memory = rows.Sorted();
            all.Add(new(sides[holder], _issues[issue])
            {
                Stance = newest.Stance, Day = DateOnly.FromDayNumber(newest.Day), Shifts = shifts, Stands = Stands(memory.Span, valid, known),
            });
        }
        var ordered = all.ToArray();
        Array.Sort(ordered, (a, b) => string.CompareOrdinal(a.Holder.Key, b.Holder.Key) is not 0 and var order ? order : string.CompareOrdinal(a.Issue, b.Issue));
        return ordered;
    }

    private List<Stand> Stands(ReadOnlySpan<PositionRow> rows, int valid, long known)
    {
        var stands = new List<Stand>(1);
        foreach (ref readonly var row in rows)
            if (row.Day <= valid && row.Stamp.IsKnown(known)) stands.Add(new(row.Stamp.Fact, DateOnly.FromDayNumber(row.Day), row.Stance, _targets[row.Target]));
        return stands;
    }

    // An actor by its id's side; else the words that carry the sense, in a plain order.
    private string Issue(Mention target)
    {
        var side = sides[sides.Of(target, null)];
        if (side.IsResolved) return side.Name;
        var words = Words.Of(target.Text).Select(w => w.ToLowerInvariant()).Where(w => w.Length > 3 && ComparableWords.Find("denominator", w) != "-").Distinct().Take(5).Order(StringComparer.Ordinal);
        return string.Join(' ', words) is { Length: > 0 } issue ? issue : target.Text.ToLowerInvariant();
    }

    private static int Sign(Stance stance) => stance switch
    {
        Stance.Supports or Stance.Recognises or Stance.Offers => 1,
        Stance.Opposes or Stance.Rejects => -1,
        _ => 0,
    };
}
