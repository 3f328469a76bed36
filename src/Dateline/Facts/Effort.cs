using Dateline.Knowledge.Ontology;

namespace Dateline.Facts;

/// <summary>A line of effort that the text names.</summary>
public sealed record Effort(Evidence Evidence, EffortLine Line) : Fact(Evidence)
{
    public override string Kind => "effort";

    public Mentions Actors { get; init; } = [];

    private protected override IEnumerable<Mention> Participants => Actors;

    private protected override string Claim => $"{Line}|{Actors}";
}
