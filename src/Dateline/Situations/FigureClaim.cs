using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>One count: who said it, as of when.</summary>
/// <param name="Fact">The fact behind it.</param>
/// <param name="Speaker">Who says so; null for the narrator.</param>
/// <param name="Origin">Where it comes from at last.</param>
/// <param name="AsOf">The day that it counts for.</param>
/// <param name="Published">The day it was published.</param>
public sealed record FigureClaim(FactKey Fact, Side? Speaker, Origin Origin, DateOnly AsOf, DateOnly Published)
{
    /// <summary>The least the words allow, or null.</summary>
    public double? Low { get; init; }

    /// <summary>The number the words name, or null.</summary>
    public double? Best { get; init; }

    /// <summary>The most the words allow, or null.</summary>
    public double? High { get; init; }

    public Qualifier Qualifier { get; init; }

    /// <summary>Whether the same speaker has given a newer one.</summary>
    public bool IsRevised { get; init; }

    /// <summary>The name of who says so: the speaker, where it can be told who that is, or the origin that tells it.</summary>
    public string Owner => Speaker is { } speaker && (speaker.IsResolved || !Sides.IsNobody(speaker.Name)) ? speaker.Name : Origin.Name;
}
