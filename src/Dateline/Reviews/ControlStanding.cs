using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>A hold on a place or a part of it, that a hold ended without another being known, or that the place is contested.</summary>
/// <param name="Place">The place as it stands.</param>
/// <param name="Hold">The hold; null where it is contested.</param>
/// <param name="Day">The day from which on it is so.</param>
/// <param name="Facts">The facts behind it, the oldest first.</param>
public sealed record ControlStanding(PlaceControl Place, Hold? Hold, DateOnly Day, IReadOnlyList<FactKey> Facts) : Standing(Day, Facts)
{
    /// <summary>Whether the end of the hold is meant: nobody is known to hold from the day on.</summary>
    public bool IsEnd { get; init; }

    public Grade Grade => Hold?.Grade ?? Grade.Contested;

    public override bool IsSame(Standing other)
    {
        if (other is not ControlStanding told || told.IsEnd != IsEnd || told.Hold?.Holder.Key != Hold?.Holder.Key) return false;
        return IsEnd || Hold is null || told.Hold!.IsWhole == Hold.IsWhole && told.Hold.Grade == Hold.Grade;
    }

    public override string Text => Hold is null ? "contested" : IsEnd ? $"no longer {Hold.Holder}"
        : $"{Hold.Holder}{(Hold.IsWhole || Hold.Grade == Grade.Foothold ? "" : ", part")}{(Hold.Grade == Grade.Assessed ? "" : $", {Vocabulary.Word(Hold.Grade)}")}";

    internal override bool IsOpen(DateOnly day) => IsEnd || Hold is null || Hold.Until is null || Hold.Until > day;

    internal override int Rank => Hold is null ? 3 : Hold.IsWhole ? 2 : 1;
}
