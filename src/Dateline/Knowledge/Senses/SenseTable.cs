namespace Dateline.Knowledge.Senses;

/// <summary>The senses of each lemma, the most specific first: more words before fewer, a condition before none.</summary>
internal sealed class SenseTable
{
    private readonly Dictionary<string, Sense[]> _senses;

    /// <summary>A later sense of the same predicate replaces an earlier one.</summary>
    public SenseTable(IEnumerable<Sense> senses)
    {
        var last = new Dictionary<string, Sense>(StringComparer.OrdinalIgnoreCase);
        foreach (var sense in senses) last[sense.Key] = sense;
        All = [.. last.Values];
        _senses = All.GroupBy(s => s.Head, StringComparer.OrdinalIgnoreCase).ToDictionary(
            g => g.Key,
            g => g.OrderByDescending(s => s.Others.Count).ThenByDescending(s => s.Object is not null).ToArray(),
            StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<Sense> All { get; }

    public IReadOnlyList<Sense> Of(string lemma) => _senses.TryGetValue(lemma, out var senses) ? senses : [];
}
