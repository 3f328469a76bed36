namespace Dateline.Reviews;

/// <summary>What a change is about, in the order in which reviews tell it.</summary>
public enum ReviewTopic
{
    /// <summary>Who holds a place.</summary>
    Control,
    /// <summary>How far a deal has come.</summary>
    Agreement,
    /// <summary>A count, with who says so.</summary>
    Figure,
    /// <summary>What happened, as one or more texts tell it.</summary>
    Occurrence,
    /// <summary>Where a side stands on an issue.</summary>
    Position,
    /// <summary>What is done along a line of effort.</summary>
    Effort,
    /// <summary>Who holds which office, leads, joins.</summary>
    Role,
}
