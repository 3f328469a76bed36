using Dateline.Knowledge.Ontology;

namespace Dateline.Facts;

/// <summary>Attributed speech.</summary>
public sealed record Statement(Evidence Evidence, Mention Speaker, Excerpt Content) : Fact(Evidence)
{
    public override string Kind => "statement";

    /// <summary>The reporting words (<c>said</c>); null where the text itself is the statement.</summary>
    public string? Cue { get; init; }

    public StatementForm Form { get; init; }

    private protected override IEnumerable<Mention> Participants => [Speaker];

    private protected override string Claim => $"{Speaker}|{Content.Span.Start}+{Content.Span.Length}";
}
