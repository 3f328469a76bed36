namespace Dateline.Evaluation.Facts;

/// <summary>A fact of the key that the output lacks (<paramref name="IsMissed"/>), or one of the output that is not in the key.</summary>
public readonly record struct FactMiss(bool IsMissed, string Document, string Kind, string? Type, string? Status, string? Words);
