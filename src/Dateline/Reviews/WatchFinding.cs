using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>What a rule told of the period of a review.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="State">What it told.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Facts">The facts of the period that count, the newest first; where it is silent, the last before.</param>
public sealed record WatchFinding(WatchRule Rule, WatchState State, string Reason, IReadOnlyList<FactKey> Facts);
