using Dateline.Knowledge.Ontology;

namespace Dateline.Facts;

/// <summary>Who holds what: the holder gained, holds or lost the common field <see cref="Fact.Place"/>.</summary>
public sealed record Control(Evidence Evidence, Mention Holder, ControlChange Change) : Fact(Evidence)
{
    public override string Kind => "control";

    /// <summary>The former holder where the text names one.</summary>
    public Mention? From { get; init; }

    /// <summary>The words for the part of the place that is meant, <c>about 20 percent</c>, <c>large parts</c>; null where all of it is.</summary>
    internal string? Portion { get; init; }

    private protected override IEnumerable<Mention> Participants => From is { } from ? [Holder, from] : [Holder];

    private protected override string Claim => $"{Holder}|{Change}|{From}|{Place?.Name}";
}
