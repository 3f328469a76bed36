using Dateline.Documents;

namespace Dateline.Evaluation.Facts;

/// <summary>The fields of a fact line that scoring looks at.</summary>
internal sealed record ScoredFact
{
    public required string Kind { get; init; }

    /// <summary>Which fact of its document it is, from 0.</summary>
    public int Index { get; init; }

    /// <summary>How sure the reader is; null where the line does not say.</summary>
    public double? Confidence { get; init; }

    /// <summary>The type-like field of the kind (<c>type</c>, <c>measure</c>, <c>stance</c> …); null for a statement.</summary>
    public string? Type { get; init; }

    public IReadOnlyList<TextSpan> Evidence { get; init; } = [];

    /// <summary>The first words of evidence, for a list of misses.</summary>
    public string? Words { get; init; }

    public TextSpan? Content { get; init; }

    public string? Status { get; init; }

    /// <summary>First and last day as written; null where there is no time.</summary>
    public (string? From, string? To)? Time { get; init; }

    public ScoredPlace? Place { get; init; }

    public bool HasSource { get; init; }

    public ScoredMention[] SourceActor { get; init; } = [];

    public string? Cameo { get; init; }

    public double? Low { get; init; }

    public double? Best { get; init; }

    public double? High { get; init; }

    public ScoredMention[] Actors { get; init; } = [];

    public ScoredMention[] Recipients { get; init; } = [];

    /// <summary>Speaker, holder or subject.</summary>
    public ScoredMention[] Subject { get; init; } = [];

    public ScoredMention[] Object { get; init; } = [];
}
