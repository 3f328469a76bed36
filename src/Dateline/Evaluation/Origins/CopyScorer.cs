using Dateline.Situations.Origins;

namespace Dateline.Evaluation.Origins;

/// <summary>Scores near-copies by pairs (precision, recall and F1 over all pairs of documents in one group), and origins by how many are exact.</summary>
public sealed class CopyScorer
{
    private readonly OriginIndex _origins = new();
    private readonly List<MadeCopy> _copies = [];

    public void Add(MadeCopy copy)
    {
        _origins.Add(copy.Document);
        _copies.Add(copy);
    }

    /// <summary>Pairs found, gold and both, counted group by group.</summary>
    public Score Pairs
    {
        get
        {
            var found = _copies.Select(c => (c.Group, Found: _origins.Copies(c.Document.Id)[0])).ToList();
            return new(
                (int)found.CountBy(f => f).Sum(c => PairsOf(c.Value)), (int)found.CountBy(f => f.Group).Sum(c => PairsOf(c.Value)),
                (int)found.CountBy(f => f.Found).Sum(c => PairsOf(c.Value)));
        }
    }

    /// <summary>The share of documents whose origin is the one expected, 0 to 1.</summary>
    public double ExactOrigins => _copies.Count == 0 ? 0 : (double)_copies.Count(c => _origins.Of(c.Document.Id).Id == c.Origin) / _copies.Count;

    /// <summary>Documents with another origin than the one expected.</summary>
    public IEnumerable<(MadeCopy Copy, string Found)> Misses => _copies.Select(c => (c, _origins.Of(c.Document.Id).Id)).Where(m => m.Id != m.c.Origin);

    private static long PairsOf(int count) => (long)count * (count - 1) / 2;
}
