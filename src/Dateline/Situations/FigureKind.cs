namespace Dateline.Situations;

/// <summary>What sort of count a figure is. Counts of unlike sorts are never one series.</summary>
public enum FigureKind
{
    /// <summary>What one event, or a few days, cost: the newest count takes the place of the one before.</summary>
    Toll,
    /// <summary>All since a day, or from one day to another.</summary>
    Cumulative,
    /// <summary>How many or how much there is at a time.</summary>
    Stock,
}
