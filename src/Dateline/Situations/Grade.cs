namespace Dateline.Situations;

/// <summary>How well a hold is known.</summary>
public enum Grade
{
    /// <summary>The narrator, a source outside the fight, or two origins say so.</summary>
    Assessed,
    /// <summary>Only a party to the fight says so.</summary>
    Claimed,
    /// <summary>More than one holds part of it, or it is fought over.</summary>
    Contested,
    /// <summary>A hold on a part or an edge that does not give the place.</summary>
    Foothold,
    /// <summary>Followers and free movement without a hold; only from structured data.</summary>
    Support,
}
