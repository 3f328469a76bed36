using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>All that is told of one subject, in the order of its days.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Key">The subject's, the same whatever is known.</param>
/// <param name="Subject">As shown to people.</param>
internal sealed record Timeline(ReviewTopic Topic, string Key, string Subject)
{
    public KnownPlace? Place { get; init; }

    /// <summary>By day, then as the situation has them.</summary>
    public required IReadOnlyList<Standing> Points { get; init; }

    /// <summary>Within so many days two tell of one time: then the later one revises. Negative where they never do.</summary>
    public int OneTime { get; init; }

    /// <summary>What was so by the end of a day; null where nothing is told by then.</summary>
    public Standing? InForce(DateOnly day)
    {
        var found = default(Standing);
        foreach (var point in Points)
            if (point.Day <= day && point.IsOpen(day) && (found is null || point.Rank >= found.Rank || !found.IsOpen(day))) found = point;
        return found;
    }
}
