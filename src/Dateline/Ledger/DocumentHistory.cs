using Dateline.Facts;

namespace Dateline.Ledger;

/// <summary>One document with all that was ever read from it and decided about it, worked out from its lines.</summary>
public sealed class DocumentHistory
{
    private readonly List<LedgerFact> _facts = [];
    private readonly List<LedgerReading> _readings = [];
    private readonly List<LedgerVerdict> _verdicts = [];

    // What a person has decided about is the person's: readings pass over it.
    private readonly HashSet<string> _decided = [];

    /// <param name="received">The line that received it.</param>
    /// <exception cref="FormatException">The line is damaged.</exception>
    public DocumentHistory(LedgerLine received) => Document = LineReader.Document(received);

    public LedgerDocument Document { get; }

    /// <summary>All facts, retired ones included, in the order in which they came.</summary>
    public IReadOnlyList<LedgerFact> Facts => _facts;

    /// <summary>The readings, oldest first.</summary>
    public IReadOnlyList<LedgerReading> Readings => _readings;

    /// <summary>The verdicts about its facts, oldest first.</summary>
    public IReadOnlyList<LedgerVerdict> Verdicts => _verdicts;

    /// <param name="lines">As <see cref="ILedger.LinesOf"/> gives them; null comes of none.</param>
    /// <exception cref="FormatException">A line is damaged.</exception>
    public static DocumentHistory? Of(IReadOnlyList<LedgerLine> lines)
    {
        if (lines.Count == 0) return null;
        var history = new DocumentHistory(lines[0]);
        foreach (var line in lines.Skip(1)) history.Apply(line);
        return history;
    }

    /// <summary>Goes on by a line about the document; those before it were applied.</summary>
    /// <exception cref="FormatException">The line is damaged.</exception>
    public void Apply(LedgerLine line)
    {
        if (line.Kind == LineKind.Reading) ApplyReading(line);
        else if (line.Kind == LineKind.Verdict) ApplyVerdict(line);
    }

    // What the new reading says in the same words goes on: we learnt it when the first reading did.
    private void ApplyReading(LedgerLine line)
    {
        var facts = LineReader.Facts(line, Document.Document);
        var held = new Dictionary<string, int>();
        if (_readings.Count > 0)
            foreach (var (i, fact) in _facts.Index())
                if (fact.Retired is null && !_decided.Contains(fact.Fact.Id)) held[LineBodies.Of(fact.Fact)] = i;
        foreach (var fact in facts.Where(f => !_decided.Contains(f.Id)))
            if (held.Count == 0 || !held.Remove(LineBodies.Of(fact))) Add(line, fact);
        foreach (var i in held.Values) Retire(i, line);
        _readings.Add(LineReader.Reading(line));
    }

    private void ApplyVerdict(LedgerLine line)
    {
        var verdict = LineReader.Verdict(line, Document.Document);
        _verdicts.Add(new(line.Position, line.Recorded, verdict));
        if (verdict.Act is not (VerdictAct.Accept or VerdictAct.Reject or VerdictAct.Correct)) return;
        foreach (var id in verdict.Facts)
        {
            _decided.Add(id);
            if (verdict.Act == VerdictAct.Accept) Restore(id, line);
            else RetireAll(id, line);
        }
        if (verdict.Correction is not { } fact) return;
        _decided.Add(fact.Id);
        RetireAll(fact.Id, line);
        Add(line, fact);
    }

    /// <summary>An accepted fact that does not hold comes back as it was last known.</summary>
    private void Restore(string id, LedgerLine line)
    {
        if (_facts.FindLast(f => f.Fact.Id == id) is { Retired: not null } last && !_facts.Exists(f => f.Fact.Id == id && f.Retired is null)) Add(line, last.Fact);
    }

    private void RetireAll(string id, LedgerLine line)
    {
        for (var i = 0; i < _facts.Count; i++)
            if (_facts[i].Retired is null && _facts[i].Fact.Id == id) Retire(i, line);
    }

    private void Retire(int index, LedgerLine line) => _facts[index] = _facts[index] with { Retired = line.Recorded };

    private void Add(LedgerLine line, Fact fact) => _facts.Add(new(line.Position, line.Recorded, fact, Document));
}
