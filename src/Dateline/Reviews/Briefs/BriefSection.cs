namespace Dateline.Reviews.Briefs;

/// <summary>A section of a brief.</summary>
/// <param name="Topic">Which.</param>
/// <param name="Title">As printed.</param>
public sealed record BriefSection(BriefTopic Topic, string Title)
{
    /// <summary>The sentences; empty where there is nothing to tell.</summary>
    public IReadOnlyList<BriefPart> Parts { get; init; } = [];

    /// <summary>What the brief says of itself: definitions, method, what was left out. No claim about the world stands here.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A table with its headings first; empty where there is none.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Table { get; init; } = [];
}
