using Dateline.Ledger;

namespace Dateline.Situations;

/// <summary>What people decided about pairs: these two are one, those two are not. Of two verdicts about a pair the later counts.</summary>
internal sealed class Decisions
{
    private readonly Dictionary<string, Dictionary<string, bool>> _pairs = new(StringComparer.Ordinal);

    /// <summary>Nothing was decided.</summary>
    public static Decisions None { get; } = new();

    /// <summary>About facts: whether they tell one occurrence.</summary>
    public static Decisions OfFacts(IEnumerable<LedgerVerdict> verdicts) => Of(verdicts.Where(v => v.Verdict.Facts.Count > 0), v => v.Facts);

    /// <summary>About documents: whether they tell one story.</summary>
    public static Decisions OfDocuments(IEnumerable<LedgerVerdict> verdicts) => Of(verdicts.Where(v => v.Verdict.Facts.Count == 0), v => [.. v.Documents.Select(d => d.Value)]);

    /// <summary>Whether the two are one; null where nobody decided.</summary>
    public bool? AreOne(string a, string b) => _pairs.TryGetValue(a, out var others) && others.TryGetValue(b, out var one) ? one : null;

    /// <summary>All that were decided to be one with this.</summary>
    public IEnumerable<string> OneWith(string item) => _pairs.TryGetValue(item, out var others) ? others.Where(o => o.Value).Select(o => o.Key) : [];

    /// <summary>Whether the same is decided.</summary>
    public bool IsSame(Decisions other) =>
        _pairs.Count == other._pairs.Count && _pairs.All(p => other._pairs.TryGetValue(p.Key, out var pairs) && p.Value.Count == pairs.Count && p.Value.All(o => pairs.TryGetValue(o.Key, out var one) && one == o.Value));

    private static Decisions Of(IEnumerable<LedgerVerdict> verdicts, Func<Verdict, IReadOnlyList<string>> about)
    {
        var decisions = new Decisions();
        foreach (var verdict in verdicts.Select(v => v.Verdict).Where(v => v.Act is VerdictAct.Merge or VerdictAct.Split))
            foreach (var a in about(verdict))
                foreach (var b in about(verdict).Where(b => b != a)) decisions.Set(a, b, verdict.Act == VerdictAct.Merge);
        return decisions;
    }

    private void Set(string a, string b, bool one)
    {
        if (!_pairs.TryGetValue(a, out var others)) _pairs[a] = others = new(StringComparer.Ordinal);
        others[b] = one;
    }
}
