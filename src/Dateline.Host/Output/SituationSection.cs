namespace Dateline.Host.Output;

/// <summary>The parts of a situation that can be asked for.</summary>
internal enum SituationSection
{
    /// <summary>Who holds what.</summary>
    Control,
    /// <summary>How much of each country who holds.</summary>
    Shares,
    /// <summary>What is counted, by whom.</summary>
    Figures,
    /// <summary>What several texts tell, with what they disagree about.</summary>
    Occurrences,
    /// <summary>Which deals stand.</summary>
    Agreements,
    /// <summary>Who stands where on what.</summary>
    Positions,
    /// <summary>What goes on along each line.</summary>
    Efforts,
    /// <summary>What is not known.</summary>
    Gaps,
}
