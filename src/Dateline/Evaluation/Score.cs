namespace Dateline.Evaluation;

/// <summary>Precision, recall and F1 of a set against a gold set.</summary>
/// <param name="Correct">Items in both.</param>
/// <param name="Gold">Items in the gold set.</param>
/// <param name="System">Items in the other.</param>
public readonly record struct Score(int Correct, int Gold, int System)
{
    /// <summary>0 to 1; 0 where the output is empty.</summary>
    public double Precision => System == 0 ? 0 : (double)Correct / System;

    /// <summary>0 to 1; 0 where the gold set is empty.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Correct / Gold;

    /// <summary>The harmonic mean of both, 0 to 1.</summary>
    public double F1 => Correct == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Score operator +(Score a, Score b) => new(a.Correct + b.Correct, a.Gold + b.Gold, a.System + b.System);
}
