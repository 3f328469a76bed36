namespace Dateline.Situations.Shares;

/// <summary>What a share of a country tells.</summary>
public enum ShareOf
{
    /// <summary>What a side is known to hold.</summary>
    Held,
    /// <summary>What is fought over or held by several.</summary>
    Contested,
    /// <summary>Where no text tells who holds it: never guessed.</summary>
    Unknown,
}
