namespace Dateline.Situations;

/// <summary>What of a situation is asked for: only that is added up.</summary>
[Flags]
public enum SituationParts
{
    None = 0,
    /// <summary>Who holds what, and the shares of countries.</summary>
    Control = 1,
    /// <summary>What is counted.</summary>
    Figures = 2,
    /// <summary>Which deals stand.</summary>
    Agreements = 4,
    /// <summary>Who stands where.</summary>
    Positions = 8,
    /// <summary>What goes on along each line.</summary>
    Efforts = 16,
    /// <summary>What several texts tell.</summary>
    Occurrences = 32,
    /// <summary>What is not known: of control, figures, agreements and efforts.</summary>
    Gaps = 64,
    All = Control | Figures | Agreements | Positions | Efforts | Occurrences | Gaps,
}
