namespace Dateline.Situations.Occurrences;

/// <summary>One answer among those that the tellings of an occurrence give.</summary>
/// <param name="Slot">To what.</param>
/// <param name="Value">The registry's id of an actor, the name of a place, a day or days, <c>killed 17</c>; else the words in lower case.</param>
/// <param name="Facts">Who says so, by id of the fact; a figure is told by the event's fact that it stands with.</param>
public sealed record Variant(Slot Slot, string Value, IReadOnlyList<KnownFact> Facts)
{
    /// <summary>From how many origins.</summary>
    public int Origins => Facts.DistinctBy(f => f.Origin.Id).Count();
}
