using Dateline.Knowledge.Ontology;

namespace Dateline.Facts;

/// <summary>Who did what to whom.</summary>
public sealed record Event(Evidence Evidence, EventType Type) : Fact(Evidence)
{
    public override string Kind => "event";

    /// <summary>PLOVER's mode where it defines one (<c>aerial</c>, <c>seize</c>), else null.</summary>
    public string? Mode { get; init; }

    /// <summary>The CAMEO code nearest, a leaf where the text says enough; null where none fits.</summary>
    public string? Cameo { get; init; }

    public Mentions Actors { get; init; } = [];

    public Mentions Recipients { get; init; } = [];

    private protected override IEnumerable<Mention> Participants => Actors.Concat(Recipients);

    private protected override string Claim => $"{Type}|{Actors}|{Recipients}";
}
