using Dateline.Ledger;

namespace Dateline.Reviews;

/// <summary>What was learnt after a review that makes it wrong or incomplete.</summary>
public static class Errata
{
    /// <summary>
    /// The same day by what is known now, held against what was known when the review was made: what was retracted, revised, reclassified,
    /// or discovered late within its period.
    /// </summary>
    public static Review Of(Reviewer reviewer, ILedger ledger, ReviewRequest review, Cutoff? now = null)
    {
        var found = reviewer.Make(ledger, new(review.Until, review.Until, review.Now, now ?? Cutoff.Of(ledger)));
        return found with { Changes = [.. found.Changes.Where(c => c.Kind != ChangeKind.New && (c.Kind != ChangeKind.LateDiscovered || c.Day > review.Since))] };
    }
}
