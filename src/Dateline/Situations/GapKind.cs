namespace Dateline.Situations;

/// <summary>In what way something is not known.</summary>
public enum GapKind
{
    /// <summary>A hold without a word for longer than the stated span.</summary>
    StaleHold,
    /// <summary>A figure without a new count for as long.</summary>
    StaleFigure,
    /// <summary>A hold on the word of one origin.</summary>
    SingleOriginHold,
    /// <summary>A hold on the word of a party to the fight only.</summary>
    OneSidedClaim,
    /// <summary>Counts that exclude one another.</summary>
    Conflict,
    /// <summary>A deadline that is past, without a word that it was met.</summary>
    OverdueDeadline,
    /// <summary>An indicator without evidence for longer than the stated span, or at all.</summary>
    SilentIndicator,
    /// <summary>A document that could not be read.</summary>
    UnreadDocument,
    /// <summary>A source that a person rated as unreliable: what it says does not count.</summary>
    UnreliableSource,
}
