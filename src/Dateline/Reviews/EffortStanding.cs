using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>One thing done, planned, demanded or denied along a line of effort.</summary>
/// <param name="Effort">The fact.</param>
/// <param name="Key">Where it stands.</param>
/// <param name="Day">The day.</param>
public sealed record EffortStanding(Effort Effort, FactKey Key, DateOnly Day) : Standing(Day, [Key])
{
    public override string Value => $"{Effort.Status}";

    /// <summary>The same done again on another day is more, not the same.</summary>
    public override bool IsSame(Standing other) => base.IsSame(other) && Day == other.Day;

    public override string Text => $"{Doing()}{(Effort.Actors.Count == 0 ? "" : $": {Effort.Actors}")}";

    private string Doing() => Effort.Status == Status.Actual ? "done" : Vocabulary.Word(Effort.Status);
}
