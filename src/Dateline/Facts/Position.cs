using Dateline.Knowledge.Ontology;

namespace Dateline.Facts;

/// <summary>Where an actor stands. The target is an actor, a plan or a course of action, in the text's words.</summary>
public sealed record Position(Evidence Evidence, Mention Holder, Stance Stance, Mention Target) : Fact(Evidence)
{
    public override string Kind => "position";

    private protected override IEnumerable<Mention> Participants => [Holder];

    private protected override string Claim => $"{Holder}|{Stance}|{Target}";
}
