namespace Dateline.Annotation.Segmentation;

/// <summary>How texts are cut.</summary>
public sealed class SegmenterOptions
{
    /// <summary>Longest sentence, in tokens; a longer one is cut where a boundary is least unlikely. 10 to 10,000.</summary>
    public int MaximumTokens { get; init; } = 400;
}
