namespace Dateline.Evaluation.Facts;

/// <summary>How many facts of a kind the key and the output have, how many pair up, and how many are found at least.</summary>
public readonly record struct FactCounts(int Key, int Output, int Paired, int Found)
{
    public Score Score => new(Paired, Key, Output);

    /// <summary>The score when only the evidence and the type-like field must agree.</summary>
    public Score FoundScore => new(Found, Key, Output);

    public static FactCounts operator +(FactCounts a, FactCounts b) =>
        new(a.Key + b.Key, a.Output + b.Output, a.Paired + b.Paired, a.Found + b.Found);
}
