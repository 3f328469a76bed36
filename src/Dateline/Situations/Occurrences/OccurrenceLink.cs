namespace Dateline.Situations.Occurrences;

/// <summary>Why two facts tell one occurrence.</summary>
/// <param name="From">Id of the fact with the smaller id.</param>
/// <param name="To">Id of the other.</param>
/// <param name="Strength">What speaks for it less what speaks against it; links begin at 4.</param>
/// <param name="Reasons">What they share.</param>
public sealed record OccurrenceLink(string From, string To, float Strength, IReadOnlyList<Reason> Reasons);
