namespace Dateline.Situations.Occurrences;

/// <summary>How two places lie to each other.</summary>
internal enum Near
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>One place, or places so near that reports name either.</summary>
    Same,

    /// <summary>One lies in the other.</summary>
    Within,

    /// <summary>Two places.</summary>
    Elsewhere,
}
