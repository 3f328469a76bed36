using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>Folds facts on lines of effort, and those that a user's indicators count.</summary>
internal sealed class EffortFold(IReadOnlyList<Indicator> indicators)
{
    private readonly SortedDictionary<EffortLine, Rows<EffortRow>> _lines = [];
    private readonly Rows<EffortRow>[] _indicators = [.. indicators.Select(_ => new Rows<EffortRow>())];

    public void Add(Fact fact, in Stamp stamp)
    {
        var row = new EffortRow(stamp, Math.Min(fact.Time?.From?.DayNumber ?? stamp.Published, stamp.Published), fact.Status);
        if (fact is Effort effort)
        {
            if (!_lines.TryGetValue(effort.Line, out var rows)) _lines[effort.Line] = rows = new();
            rows.Add(row);
        }
        for (var i = 0; i < _indicators.Length; i++)
            if (indicators[i].Counts(fact)) _indicators[i].Add(row);
    }

    public IReadOnlyList<EffortSummary> AsOf(int valid, long known)
    {
        var states = indicators.Select((indicator, i) => (indicator.Line, State: State(indicator.Name, Known(_indicators[i], valid, known)))).ToLookup(s => s.Line, s => s.State);
        var all = new List<EffortSummary>();
        foreach (var line in Enum.GetValues<EffortLine>())
        {
            List<EffortRow> rows = _lines.TryGetValue(line, out var kept) ? Known(kept, valid, known) : [];
            if (rows.Count == 0 && !states.Contains(line)) continue;
            all.Add(new(line)
            {
                Done = Of(rows, Status.Actual),
                Planned = Of(rows, Status.Planned, Status.Possible, Status.Conditional),
                Demanded = Of(rows, Status.Demanded),
                Denied = Of(rows, Status.Denied),
                LastEvidence = rows.Count > 0 ? DateOnly.FromDayNumber(rows[0].Day) : null,
                Indicators = [.. states[line]],
            });
        }
        return all;
    }

    // The newest first.
    private static List<EffortRow> Known(Rows<EffortRow> rows, int valid, long known)
    {
        var found = new List<EffortRow>();
        var span = rows.Sorted().Span;
        for (var i = span.Length - 1; i >= 0; i--)
            if (span[i].Day <= valid && span[i].Stamp.IsKnown(known)) found.Add(span[i]);
        return found;
    }

    private static IndicatorState State(string name, List<EffortRow> rows) =>
        new(name, rows.ConvertAll(r => r.Stamp.Fact), rows.Count > 0 ? DateOnly.FromDayNumber(rows[0].Day) : null);

    private static List<FactKey> Of(List<EffortRow> rows, params ReadOnlySpan<Status> statuses)
    {
        var found = new List<FactKey>();
        foreach (var row in rows)
            if (statuses.Contains(row.Status)) found.Add(row.Stamp.Fact);
        return found;
    }
}
