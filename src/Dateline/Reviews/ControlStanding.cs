using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>A hold on a place or a part of it, or that it ended without another being known.</summary>
/// <param name="Place">The place as it stands.</param>
/// <param name="Hold">The hold.</param>
/// <param name="IsEnd">Whether the end of the hold is meant: nobody is known to hold from <see cref="Standing.Day"/> on.</param>
public sealed record ControlStanding(PlaceControl Place, Hold Hold, bool IsEnd = false)
    : Standing(IsEnd ? Hold.Until!.Value : Hold.From, Hold.Facts)
{
    /// <summary>How well it is known; contested where the place is on the day of the situation.</summary>
    public Grade Grade => Hold.Until is null && Place.Grade == Grade.Contested ? Grade.Contested : Hold.Grade;

    public override string Value => IsEnd ? $"-{Hold.Holder.Key}" : $"{Hold.Holder.Key}|{(Hold.IsWhole ? "" : "part")}|{Grade}";

    public override string Text => IsEnd ? $"no longer {Hold.Holder}" : $"{Hold.Holder}{(Hold.IsWhole || Hold.Grade == Grade.Foothold ? "" : ", part")}{(Grade == Grade.Assessed ? "" : $", {Vocabulary.Word(Grade)}")}";
}
