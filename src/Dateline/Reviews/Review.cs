using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>
/// What changed between two days, and between what was known at two times: a pure function of the ledger's lines
/// and the request. In whatever order the facts came, it is the same.
/// </summary>
/// <param name="Request">The period and the two cut-offs, each with the ledger's position and hash.</param>
/// <param name="SituationThen">What was so at the end of <see cref="ReviewRequest.Since"/>, by what was known then.</param>
/// <param name="SituationNow">What was so at the end of <see cref="ReviewRequest.Until"/>, by what is known now.</param>
public sealed record Review(ReviewRequest Request, Situation SituationThen, Situation SituationNow)
{
    /// <summary>By topic, then the weightier first; minor ones included.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>What the rules that are watched tell of the period, in their order.</summary>
    public IReadOnlyList<WatchFinding> Watch { get; init; } = [];

    public ReviewCounts Counts { get; init; } = new(0, 0, 0);

    /// <summary>What was known now and then, for the words behind facts.</summary>
    public required (KnownLedger Then, KnownLedger Now) Known { get; init; }

    /// <summary>A fact behind a change: as known now, or else as known then; null for a line of a table.</summary>
    public KnownFact? Find(FactKey key) => Known.Now.Find(key) ?? Known.Then.Find(key);

    /// <summary>Those that are shown unless all are asked for.</summary>
    public IEnumerable<Change> Shown => Changes.Where(c => !c.IsMinor);
}
