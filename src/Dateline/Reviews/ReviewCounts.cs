namespace Dateline.Reviews;

/// <summary>How much went into a review and what was left out of its changes.</summary>
/// <param name="DocumentsThen">Documents known at the last review.</param>
/// <param name="DocumentsNow">Documents known at this one.</param>
/// <param name="Repeated">Times that what was so before was told again: no change.</param>
public sealed record ReviewCounts(int DocumentsThen, int DocumentsNow, int Repeated);
