namespace Dateline.Evaluation.Facts;

/// <summary>An actor as a fact line names it.</summary>
internal readonly record struct ScoredMention(string? Text, string? Id);
