namespace Dateline.Reviews.Briefs;

/// <summary>The sections of a brief, in the order in which they stand.</summary>
public enum BriefTopic
{
    BottomLine,
    Changes,
    KeyFigures,
    Territory,
    Countries,
    Operations,
    Efforts,
    Politics,
    Positions,
    Humanitarian,
    Outlook,
    Gaps,
    Commitments,
    Method,
    Corrections,
}
