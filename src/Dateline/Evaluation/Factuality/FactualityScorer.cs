using Dateline.Annotation;

namespace Dateline.Evaluation.Factuality;

/// <summary>Pearson's r and the mean absolute error over judged predicates; a predicate not found counts as 0.</summary>
public sealed class FactualityScorer
{
    private readonly List<(double Gold, double System, string Text, string Form)> _pairs = [];

    public int Predicates => _pairs.Count;

    /// <summary>Judged predicates that the reader saw none at.</summary>
    public int Missing { get; private set; }

    public double MeanAbsoluteError => _pairs.Count == 0 ? 0 : _pairs.Average(p => Math.Abs(p.Gold - p.System));

    /// <summary>−1 to 1; 0 where either side does not vary.</summary>
    public double Pearson
    {
        get
        {
            if (_pairs.Count == 0) return 0;
            var (gold, system) = (_pairs.Average(p => p.Gold), _pairs.Average(p => p.System));
            var covariance = _pairs.Sum(p => (p.Gold - gold) * (p.System - system));
            var variances = _pairs.Sum(p => Math.Pow(p.Gold - gold, 2)) * _pairs.Sum(p => Math.Pow(p.System - system, 2));
            return variances == 0 ? 0 : covariance / Math.Sqrt(variances);
        }
    }

    /// <summary>The predicates farthest off, worst first.</summary>
    public IEnumerable<(double Gold, double System, string Text, string Form)> Worst => _pairs.OrderByDescending(p => Math.Abs(p.Gold - p.System));

    public void Add(GoldFactuality gold, AnnotatedText seen)
    {
        var at = seen.Predicates.ToLookup(p => p.Span, p => p.Factuality);
        foreach (var (number, form, value, _) in gold.Predicates)
        {
            var (sentence, token) = FactualityCorpus.Find(seen, number, form);
            var found = sentence >= 0 ? at[seen.Sentences[sentence].Tokens[token].Span].Take(1).ToArray() : [];
            if (found.Length == 0) Missing++;
            _pairs.Add((value, found.FirstOrDefault(), gold.Text, form));
        }
    }
}
