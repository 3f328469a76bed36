namespace Dateline.Reviews;

/// <summary>In what way something is other than the last review had it. Exact definitions: docs/review.md.</summary>
public enum ChangeKind
{
    /// <summary>It came to be so within the period.</summary>
    New,
    /// <summary>It was so before the period, and was learnt only after the last review.</summary>
    LateDiscovered,
    /// <summary>Of the same subject and time another value is told now, by a later report or origin.</summary>
    Revised,
    /// <summary>It no longer holds: retired, rejected, or withdrawn or denied by its own source.</summary>
    Retracted,
    /// <summary>The same words are read as something else now, by a newer reading or a person's correction.</summary>
    Reclassified,
}
