namespace Dateline.Reviews;

/// <summary>What a rule that is watched tells of a period.</summary>
public enum WatchState
{
    /// <summary>Something that it watches for was so.</summary>
    Fired,
    /// <summary>Nothing was, and nothing is expected.</summary>
    Quiet,
    /// <summary>Nothing was for longer than expected.</summary>
    Silent,
}
