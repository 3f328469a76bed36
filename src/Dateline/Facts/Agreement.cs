using Dateline.Knowledge.Ontology;

namespace Dateline.Facts;

/// <summary>A deal, plan, resolution or truce, and how far it has come.</summary>
public sealed record Agreement(Evidence Evidence, string Name, AgreementStage Stage) : Fact(Evidence)
{
    public override string Kind => "agreement";

    public Mentions Parties { get; init; } = [];

    public Mentions Backers { get; init; } = [];

    private protected override IEnumerable<Mention> Participants => Parties.Concat(Backers);

    private protected override string Claim => $"{Name}|{Stage}";
}
