using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>Folds positions into a matrix of sides and issues.</summary>
internal sealed class PositionFold(Sides sides)
{
    private readonly Ordered<(int Holder, string Issue), Cell> _cells = new((a, b) =>
        string.CompareOrdinal(a.Holder.Key, b.Holder.Key) is not 0 and var order ? order : string.CompareOrdinal(a.Issue, b.Issue));
    private readonly Numbers<string> _targets = new();

    public void Add(Position fact, in Stamp stamp)
    {
        if (fact.Status != Status.Actual) return;
        var (holder, issue) = (sides.Of(fact.Holder, null), Issue(fact.Target));
        var cell = _cells.Get((holder, issue), () => new(sides[holder], issue));
        cell.Rows.Add(new(stamp, Math.Min(fact.Time?.From?.DayNumber ?? stamp.Published, stamp.Published), _targets.Of(fact.Target.Text), fact.Stance));
    }

    public IReadOnlyList<ActorPosition> AsOf(int valid, long known) => _cells.Select<ActorPosition>(cell =>
    {
        var rows = cell.Rows.Sorted();
        var (last, shifts) = (default(PositionRow?), 0);
        foreach (ref readonly var row in rows.Span)
        {
            if (row.Day > valid) break;
            if (!row.Stamp.IsKnown(known)) continue;
            if (last is { } before && Sign(before.Stance) * Sign(row.Stance) < 0) shifts++;
            last = row;
        }
        if (last is not { } newest) return [];
        return [new(cell.Holder, cell.Issue) { Stance = newest.Stance, Day = DateOnly.FromDayNumber(newest.Day), Shifts = shifts, Read = (this, rows, valid, known) }];
    });

    internal List<Stand> Stands(ReadOnlySpan<PositionRow> rows, int valid, long known)
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

    private sealed record Cell(Side Holder, string Issue)
    {
        public Rows<PositionRow> Rows { get; } = new();
    }
}
