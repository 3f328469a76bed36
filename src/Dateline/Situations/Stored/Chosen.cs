namespace Dateline.Situations.Stored;

/// <summary>What of an index is looked at.</summary>
/// <param name="Topics">Which topics of a section, by number; of a section that is not named, all.</param>
/// <param name="Tellings">Which of the facts that several texts may tell; null for all.</param>
internal sealed record Chosen(IReadOnlyDictionary<Section, bool[]> Topics, IReadOnlyCollection<FactKey>? Tellings);
