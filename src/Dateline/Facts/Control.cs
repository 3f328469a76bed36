using Dateline.Knowledge.Ontology;

namespace Dateline.Facts;

/// <summary>Who holds what: the holder gained, holds or lost the common field <see cref="Fact.Place"/>.</summary>
/// <param name="Evidence">The words that prove it.</param>
/// <param name="Holder">Null where the text does not say who: <c>the town fell</c>, <c>the city was retaken</c>.</param>
/// <param name="Change">What became of the place.</param>
public sealed record Control(Evidence Evidence, Mention? Holder, ControlChange Change) : Fact(Evidence)
{
    public override string Kind => "control";

    /// <summary>The former holder where the text names one.</summary>
    public Mention? From { get; init; }

    /// <summary>The words for the part of the place that is meant, <c>about 20 percent</c>, <c>large parts</c>; null where all of it is.</summary>
    internal string? Portion { get; init; }

    private protected override IEnumerable<Mention> Participants => [.. Present(Holder), .. Present(From)];

    private static ReadOnlySpan<Mention> Present(Mention? mention) => mention is { } one ? new([one]) : [];

    private protected override string Claim => $"{Holder}|{Change}|{From}|{Place?.Name}";
}
