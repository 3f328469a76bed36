namespace Dateline.Reviews.Pages;

/// <summary>Sentences under one heading.</summary>
/// <param name="Heading">As shown.</param>
/// <param name="Sentences">In their order.</param>
public sealed record PageBlock(string Heading, IReadOnlyList<PageSentence> Sentences);
