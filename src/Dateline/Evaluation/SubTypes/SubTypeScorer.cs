namespace Dateline.Evaluation.SubTypes;

/// <summary>Scores one label a text: precision, recall and F1 a label, and their averages.</summary>
public sealed class SubTypeScorer
{
    private readonly SortedDictionary<string, Score> _scores = new(StringComparer.Ordinal);
    private readonly List<(LabelledSnippet Gold, string? System)> _misses = [];

    /// <summary>By label, in alphabetical order.</summary>
    public IEnumerable<(string SubType, Score Score)> SubTypes => _scores.Select(s => (s.Key, s.Value));

    /// <summary>Texts with another label than the gold one.</summary>
    public IReadOnlyList<(LabelledSnippet Gold, string? System)> Misses => _misses;

    public Score All => _scores.Values.Aggregate(default(Score), (sum, s) => sum + s);

    /// <summary>The F1 of the labels, each weighted by how often it is gold; 0 to 1.</summary>
    public double WeightedF1 => All.Gold == 0 ? 0 : _scores.Values.Sum(s => s.Gold * s.F1) / All.Gold;

    /// <summary>The mean F1 of the labels that are gold somewhere; 0 to 1.</summary>
    public double MacroF1 => _scores.Values.Where(s => s.Gold > 0).Select(s => s.F1).DefaultIfEmpty().Average();

    public void Add(LabelledSnippet gold, string? system)
    {
        _scores[gold.SubType] = _scores.GetValueOrDefault(gold.SubType) + new Score(gold.SubType == system ? 1 : 0, 1, 0);
        if (system is not null) _scores[system] = _scores.GetValueOrDefault(system) + new Score(0, 0, 1);
        if (gold.SubType != system) _misses.Add((gold, system));
    }
}
