namespace Dateline.Evaluation.Facts;

/// <summary>
/// How well stated confidences agree with how often they were right: the reliability diagram, Brier's score and the expected
/// calibration error (Brier 1950; Naeini et al. 2015), over ten bins of equal width.
/// </summary>
public sealed class Reliability(IEnumerable<(double Confidence, bool IsRight)> outcomes)
{
    public const int BinCount = 10;

    private readonly (double Confidence, bool IsRight)[] _outcomes = [.. outcomes];

    /// <summary>The bins that have facts: their lower end, how many, how sure on average, how many of them right (0 to 1).</summary>
    public IEnumerable<(double From, int Count, double Confidence, double Right)> Bins =>
        _outcomes.GroupBy(o => Math.Min(BinCount - 1, (int)(o.Confidence * BinCount))).OrderBy(b => b.Key)
            .Select(b => ((double)b.Key / BinCount, b.Count(), b.Average(o => o.Confidence), b.Average(o => o.IsRight ? 1.0 : 0)));

    /// <summary>Mean squared distance of confidence and outcome, 0 to 1; less is better.</summary>
    public double Brier => _outcomes.Length == 0 ? 0 : _outcomes.Average(o => Math.Pow(o.Confidence - (o.IsRight ? 1 : 0), 2));

    /// <summary>Mean distance of confidence and share right over the bins, 0 to 1; less is better.</summary>
    public double ExpectedCalibrationError => _outcomes.Length == 0 ? 0 : Bins.Sum(b => b.Count * Math.Abs(b.Confidence - b.Right)) / _outcomes.Length;
}
