namespace Dateline.Knowledge.Senses;

/// <summary>The senses of each word, those with more words first.</summary>
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
            g => g.OrderByDescending(s => s.Length).ThenByDescending(s => s.Object is not null).ToArray(),
            StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<Sense> All { get; }

    /// <summary>The senses of a lemma, or of a word as it stands: a plural that alone has the sense is an entry of its own.</summary>
    public IReadOnlyList<Sense> Of(string lemma) => _senses.TryGetValue(lemma, out var senses) ? senses : [];
}
