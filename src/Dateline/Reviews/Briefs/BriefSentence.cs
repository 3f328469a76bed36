using Dateline.Situations;

namespace Dateline.Reviews.Briefs;

/// <summary>A sentence and what bears it out. It stands in a brief only where every name, number, day and place follows from that.</summary>
/// <param name="Text">As printed, without its citations.</param>
public sealed record BriefSentence(string Text)
{
    /// <summary>The facts that it tells, first the one that it turns on.</summary>
    public IReadOnlyList<KnownFact> Facts { get; init; } = [];

    /// <summary>Words of the same documents beside the facts' evidence.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>The rules by which words follow that do not stand in the evidence as they are.</summary>
    public IReadOnlyList<Derivation> Derivations { get; init; } = [];

    /// <summary>Other facts that tell the same, from other texts.</summary>
    public IReadOnlyList<KnownFact> Others { get; init; } = [];

    /// <summary>The last day of the review, where the sentence tells that no report came by then; else null.</summary>
    public DateOnly? Silence { get; init; }

    /// <summary>Numbers of the sources that it cites, counted from 1; given by the brief.</summary>
    public IReadOnlyList<int> Citations { get; init; } = [];

    public override string ToString() => Text;
}
