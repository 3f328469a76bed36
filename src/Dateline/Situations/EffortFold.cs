using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>Folds facts on lines of effort, and those that a user's indicators count.</summary>
internal sealed class EffortFold(Sides sides, IReadOnlyList<Indicator> indicators)
{
    private readonly Numbers<string> _who = new();
    private readonly SortedDictionary<EffortLine, Rows<EffortRow>> _lines = [];
    private readonly Rows<EffortRow>[] _indicators = [.. indicators.Select(_ => new Rows<EffortRow>())];

    public void Add(Fact fact, in Stamp stamp)
    {
        var row = new EffortRow(stamp, ToldDay.Of(fact.Time, stamp.Published), fact.Status, fact is Effort doing ? _who.Of(Who(doing)) : -1);
        if (fact is Effort effort) Line(effort.Line).Add(row);
        for (var i = 0; i < _indicators.Length; i++)
            if (indicators[i].Counts(fact)) _indicators[i].Add(row);
    }

    /// <summary>Who does what together, by the keys of their sides.</summary>
    public Numbers<string> WhoTogether => _who;

    public IReadOnlyDictionary<EffortLine, Rows<EffortRow>> Lines => _lines;

    /// <summary>The rows of each indicator.</summary>
    public IReadOnlyList<Rows<EffortRow>> Watched => _indicators;

    public Rows<EffortRow> Line(EffortLine line)
    {
        if (!_lines.TryGetValue(line, out var rows)) _lines[line] = rows = new();
        return rows;
    }

    public IReadOnlyList<EffortSummary> AsOf(int valid, long known)
    {
        var states = indicators.Select((indicator, i) => (indicator.Line, State: State(indicator.Name, _indicators[i], valid, known))).ToLookup(s => s.Line, s => s.State);
        var all = new List<EffortSummary>();
        foreach (var line in Enum.GetValues<EffortLine>())
        {
            var (done, planned, demanded, denied, last) = (new List<FactKey>(), new List<FactKey>(), new List<FactKey>(), new List<FactKey>(), default(DateOnly?));
            if (_lines.TryGetValue(line, out var rows))
                Visit(rows, valid, known, (in EffortRow row) =>
                {
                    last ??= DateOnly.FromDayNumber(row.Day);
                    (row.Status switch { Status.Actual => done, Status.Demanded => demanded, Status.Denied => denied, _ => planned }).Add(row.Stamp.Fact);
                });
            if (last is null && !states.Contains(line)) continue;
            all.Add(new(line) { Done = done, Planned = planned, Demanded = demanded, Denied = denied, LastEvidence = last, Indicators = [.. states[line]], Read = (this, rows, valid, known) });
        }
        return all;
    }

    /// <summary>What is told along a line, by whom it is done.</summary>
    public IEnumerable<IGrouping<string, EffortRow>> ByWhom(Rows<EffortRow> rows, int valid, long known) =>
        Newest(rows.Sorted(), valid, known).GroupBy(r => _who[r.Who]).OrderBy(g => g.Key, StringComparer.Ordinal);

    private string Who(Effort effort) => string.Join(';', effort.Actors.Select(a => sides[sides.Of(a, null)].Key).Distinct().Order(StringComparer.Ordinal));

    private delegate void Visitor(in EffortRow row);

    private static IEnumerable<EffortRow> Newest(ReadOnlyMemory<EffortRow> rows, int valid, long known)
    {
        for (var i = rows.Length - 1; i >= 0; i--)
            if (rows.Span[i] is var row && row.Day <= valid && row.Stamp.IsKnown(known)) yield return row;
    }

    // The newest first.
    private static void Visit(Rows<EffortRow> rows, int valid, long known, Visitor visit)
    {
        var span = rows.Sorted().Span;
        for (var i = span.Length - 1; i >= 0; i--)
            if (span[i].Day <= valid && span[i].Stamp.IsKnown(known)) visit(span[i]);
    }

    private static IndicatorState State(string name, Rows<EffortRow> rows, int valid, long known)
    {
        var (facts, last) = (new List<FactKey>(), default(DateOnly?));
        Visit(rows, valid, known, (in EffortRow row) =>
        {
            last ??= DateOnly.FromDayNumber(row.Day);
            facts.Add(row.Stamp.Fact);
        });
        return new(name, facts, last);
    }
}
