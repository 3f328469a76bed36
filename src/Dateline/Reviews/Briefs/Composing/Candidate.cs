using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>What a sentence could be made of.</summary>
/// <param name="Topic">The section that it belongs to.</param>
/// <param name="Facts">The facts, first the one that it turns on.</param>
/// <param name="Write">Writes it; null where the facts are not fit for a sentence.</param>
internal sealed record Candidate(BriefTopic Topic, IReadOnlyList<KnownFact> Facts, Func<Draft, string?> Write)
{
    /// <summary>Writes more of it, and is tried first; null for none.</summary>
    public Func<Draft, string?>? Fuller { get; init; }

    /// <summary>Country or side under which it stands; null for none.</summary>
    public string? Heading { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>How much it matters beside others.</summary>
    public double Weight { get; init; }

    /// <summary>The same for tellings of the same.</summary>
    public string Key { get; init; } = "";

    /// <summary>The same for counts of one event; null for what is no such count.</summary>
    public string? Series { get; init; }

    /// <summary>Whether it was so by the end of the last review, and is told only now.</summary>
    public bool IsPast { get; init; }

    /// <summary>Whether it is told only where nothing else stands under its heading.</summary>
    public bool IsLast { get; init; }

    /// <summary>Whether it is what somebody said; a fact that is told from the same words is told instead.</summary>
    public bool IsSaid { get; init; }

    /// <summary>Other facts that tell the same.</summary>
    public IReadOnlyList<KnownFact> Others { get; init; } = [];

    /// <summary>Written out with full names, and found borne out.</summary>
    public BriefSentence? Plain { get; init; }
}
