using System.Globalization;
using Dateline.Evaluation.Facts;
using Dateline.Facts;
using Dateline.Facts.Coding.Confidence;

namespace Dateline.Training;

/// <summary>
/// Fits how sure to be of a fact, on facts known to be right or wrong: logistic regression with weights held back by their
/// squares, by full gradient steps, so that the same facts give the same weights.
/// </summary>
public sealed class ConfidenceTrainer
{
    private const int Folds = 10, Steps = 3000;
    private const double Rate = 1.0, Held = 3;

    private readonly List<(int Document, string[] Features, bool IsRight)> _facts = [];

    /// <summary>Adds the facts of one document.</summary>
    /// <param name="facts">As the reader coded them.</param>
    /// <param name="right">Whether each pairs with a fact of the key.</param>
    public void Add(IReadOnlyList<Fact> facts, IReadOnlyList<bool> right)
    {
        var document = _facts.Count == 0 ? 0 : _facts[^1].Document + 1;
        for (var i = 0; i < facts.Count; i++) _facts.Add((document, [.. FactFeatures.Of(facts[i])], right[i]));
    }

    /// <summary>The lines of confidence.txt: feature, bar, weight, in the order of the features.</summary>
    public IEnumerable<string> Lines() =>
        Fit(_facts).OrderBy(w => w.Key, StringComparer.Ordinal).Where(w => Math.Abs(w.Value) >= 0.005)
            .Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Key} | {w.Value:0.00}"));

    /// <summary>How reliable weights are on documents that they were not fitted on: each tenth by those of the others.</summary>
    public Reliability CrossValidated() => new(Enumerable.Range(0, Folds).SelectMany(fold =>
    {
        var calibration = new Calibration(Fit(_facts.Where(f => f.Document % Folds != fold)));
        return _facts.Where(f => f.Document % Folds == fold).Select(f => (calibration.Of(f.Features), f.IsRight));
    }));

    private static Dictionary<string, double> Fit(IEnumerable<(int Document, string[] Features, bool IsRight)> facts)
    {
        var examples = facts.ToArray();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int Number(string feature) => numbers.TryGetValue(feature, out var n) ? n : numbers[feature] = numbers.Count;
        var rows = examples.Select(e => e.Features.Select(Number).ToArray()).ToArray();
        var (weights, gradient) = (new double[numbers.Count], new double[numbers.Count]);
        for (var step = 0; step < Steps; step++)
        {
            for (var i = 0; i < weights.Length; i++) gradient[i] = Held * weights[i];
            for (var r = 0; r < rows.Length; r++)
            {
                var error = 1 / (1 + Math.Exp(-rows[r].Sum(f => weights[f]))) - (examples[r].IsRight ? 1 : 0);
                foreach (var f in rows[r]) gradient[f] += error;
            }
            for (var i = 0; i < weights.Length; i++) weights[i] -= Rate * gradient[i] / rows.Length;
        }
        return numbers.ToDictionary(n => n.Key, n => weights[n.Value]);
    }
}
