namespace Dateline.Reviews.Briefs;

/// <summary>Sentences under one heading within a section.</summary>
/// <param name="Heading">A country, a kind of change; null where the section has none.</param>
/// <param name="Sentences">In their order.</param>
public sealed record BriefPart(string? Heading, IReadOnlyList<BriefSentence> Sentences);
