using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>A line of effort: what was done, what is planned, demanded or refused, and what its indicators tell.</summary>
/// <param name="Line">The line.</param>
public sealed record EffortSummary(EffortLine Line)
{
    /// <summary>Facts on what is or was done, the newest first.</summary>
    public IReadOnlyList<FactKey> Done { get; init; } = [];

    /// <summary>Facts on what is planned, possible or conditional.</summary>
    public IReadOnlyList<FactKey> Planned { get; init; } = [];

    /// <summary>Facts on what somebody wants done.</summary>
    public IReadOnlyList<FactKey> Demanded { get; init; } = [];

    /// <summary>Facts on what was not done or is refused.</summary>
    public IReadOnlyList<FactKey> Denied { get; init; } = [];

    /// <summary>The last day with a word on it; null where only an indicator names the line.</summary>
    public DateOnly? LastEvidence { get; init; }

    internal (EffortFold Fold, Rows<EffortRow>? Rows, int Valid, long Known) Read { private get; init; }

    /// <summary>All that is told along it, by the keys of those who do it together.</summary>
    internal IEnumerable<IGrouping<string, EffortRow>> ByWhom => Read.Rows is { } rows ? Read.Fold.ByWhom(rows, Read.Valid, Read.Known) : [];

    /// <summary>What the user watches on this line.</summary>
    public IReadOnlyList<IndicatorState> Indicators { get; init; } = [];
}
