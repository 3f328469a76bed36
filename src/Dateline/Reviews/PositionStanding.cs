using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>Where a side stood on an issue by one fact.</summary>
/// <param name="Position">The side and the issue.</param>
/// <param name="Stand">How it stood.</param>
public sealed record PositionStanding(ActorPosition Position, Stand Stand) : Standing(Stand.Day, [Stand.Fact])
{
    public override bool IsSame(Standing other) => other is PositionStanding told && told.Stand.Stance == Stand.Stance;

    public override string Text => Vocabulary.Word(Stand.Stance);
}
