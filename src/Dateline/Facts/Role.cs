using Dateline.Knowledge.Ontology;

namespace Dateline.Facts;

/// <summary>Person and office, membership, leadership, alliance or alias.</summary>
public sealed record Role(Evidence Evidence, Mention Subject, RoleRelation Relation, Mention Object) : Fact(Evidence)
{
    public override string Kind => "role";

    private protected override IEnumerable<Mention> Participants => [Subject, Object];

    private protected override string Claim => $"{Subject}|{Relation}|{Object}";
}
