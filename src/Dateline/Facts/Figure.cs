using Dateline.Knowledge.Ontology;

namespace Dateline.Facts;

/// <summary>A quantity with a meaning. Figures of unlike denominators (<see cref="Of"/>) are never merged.</summary>
public sealed record Figure(Evidence Evidence, Measure Measure) : Fact(Evidence)
{
    public override string Kind => "figure";

    /// <summary>The least the words allow; null where they give none.</summary>
    public double? Low { get; init; }

    /// <summary>The number the words name; null where they name none.</summary>
    public double? Best { get; init; }

    /// <summary>The most the words allow; null where they give none.</summary>
    public double? High { get; init; }

    public Qualifier Qualifier { get; init; }

    /// <summary>What is counted, in the text's words; <c>people</c> for persons, <c>percent</c>, ISO 4217 for money.</summary>
    public string? Unit { get; init; }

    /// <summary>The denominator in the text's words: <c>its territory in Iraq</c>.</summary>
    public string? Of { get; init; }

    /// <summary>The actor or thing that the figure is about.</summary>
    public Mention? About { get; init; }

    /// <summary>Whether it adds to others, sums them up or is a part of one.</summary>
    internal Tally Tally { get; init; }

    private protected override IEnumerable<Mention> Participants => About is { } about ? [about] : [];

    private protected override string Claim => FormattableString.Invariant($"{Measure}|{Low}|{Best}|{High}|{Unit}|{Of}");
}
