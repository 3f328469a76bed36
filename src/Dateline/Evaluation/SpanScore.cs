using Dateline.Documents;

namespace Dateline.Evaluation;

/// <summary>Counts of spans that should be found, that were found, and that are both.</summary>
public readonly record struct SpanScore(int Gold, int Found, int Correct)
{
    /// <summary>Share of the found spans that are right, 0 to 1.</summary>
    public double Precision => Found == 0 ? 0 : (double)Correct / Found;

    /// <summary>Share of the gold spans that are found, 0 to 1.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Correct / Gold;

    /// <summary>Harmonic mean of the two, 0 to 1.</summary>
    public double F1 => Gold + Found == 0 ? 0 : 2.0 * Correct / (Gold + Found);

    public static SpanScore Of(IReadOnlyCollection<TextSpan> gold, IReadOnlyCollection<TextSpan> found)
    {
        var expected = gold.ToHashSet();
        return new(gold.Count, found.Count, found.Count(expected.Contains));
    }

    public static SpanScore operator +(SpanScore a, SpanScore b) =>
        new(a.Gold + b.Gold, a.Found + b.Found, a.Correct + b.Correct);
}
