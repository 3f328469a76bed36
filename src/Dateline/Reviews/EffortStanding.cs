using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>One thing done, planned, demanded or denied along a line of effort.</summary>
/// <param name="Effort">The fact.</param>
/// <param name="Key">Where it stands.</param>
/// <param name="On">The day.</param>
public sealed record EffortStanding(Effort Effort, FactKey Key, DateOnly On) : Standing(On, [Key])
{
    public override string Value => $"{Effort.Line}|{Effort.Status}|{Effort.Actors}";

    public override string Text => Effort.Actors.Count == 0 ? Vocabulary.Word(Effort.Status) : $"{Vocabulary.Word(Effort.Status)}: {Effort.Actors}";
}
