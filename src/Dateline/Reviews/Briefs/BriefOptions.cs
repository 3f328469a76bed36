namespace Dateline.Reviews.Briefs;

/// <summary>How long a brief is.</summary>
public sealed class BriefOptions
{
    /// <summary>The most sentences of the bottom line; 3 to 7.</summary>
    public int BottomLine { get; init; } = 7;

    /// <summary>The most sentences of any other section, the weightiest first; at least 1.</summary>
    public int Section { get; init; } = 14;
}
