using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>Folds positions into a matrix of sides and issues.</summary>
internal sealed class PositionFold(Sides sides)
{
    private readonly Ordered<(int Holder, string Issue), PositionCell> _cells = new(c => (c.Number, c.Issue), (a, b) =>
        string.CompareOrdinal(a.Holder.Key, b.Holder.Key) is not 0 and var order ? order : string.CompareOrdinal(a.Issue, b.Issue));
    private readonly Numbers<string> _targets = new();

    public void Add(Position fact, in Stamp stamp)
    {
        if (fact.Status != Status.Actual) return;
        var (holder, issue) = (sides.Of(fact.Holder, null), Issue(fact.Target));
        var day = Math.Min(fact.Time?.From?.DayNumber ?? stamp.Published, stamp.Published);
        _cells.Get((holder, issue), () => new(holder, sides[holder], issue)).Add(new(stamp, day, _targets.Of(fact.Target.Text), fact.Stance));
    }

    public Numbers<string> Targets => _targets;

    public Ordered<(int Holder, string Issue), PositionCell> Cells => _cells;

    public IReadOnlyList<ActorPosition> AsOf(int valid, long known) => _cells.Select<ActorPosition>((cell, found) =>
    {
        if (cell.First > valid) return;
        var rows = cell.Rows.Sorted();
        var span = rows.Span;
        var (last, shifts) = (-1, 0);
        for (var i = 0; i < span.Length && span[i].Day <= valid; i++)
        {
            if (!span[i].Stamp.IsKnown(known)) continue;
            if (last >= 0 && Sign(span[last].Stance) * Sign(span[i].Stance) < 0) shifts++;
            last = i;
        }
        if (last < 0) return;
        found.Add(new(cell.Holder, cell.Issue) { Stance = span[last].Stance, Day = DateOnly.FromDayNumber(span[last].Day), Shifts = shifts, Read = (this, rows, valid, known) });
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
}
