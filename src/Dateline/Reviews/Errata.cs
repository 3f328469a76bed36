using Dateline.Ledger;
using Dateline.Situations;

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
        var found = reviewer.Make(ledger, RequestOf(review, now ?? Cutoff.Of(ledger)));
        return Among(found, review);
    }

    /// <inheritdoc cref="Of(Reviewer, ILedger, ReviewRequest, Cutoff?)"/>
    public static Review Of(Reviewer reviewer, SituationIndex index, ReviewRequest review, Cutoff? now = null) =>
        Among(reviewer.Make(index, RequestOf(review, now ?? Cutoff.Of(index.Ledger))), review);

    private static ReviewRequest RequestOf(ReviewRequest review, Cutoff now) => new(review.Until, review.Until, review.Now, now);

    private static Review Among(Review found, ReviewRequest review) =>
        found with { Changes = [.. found.Changes.Where(c => c.Kind != ChangeKind.New && (c.Kind != ChangeKind.LateDiscovered || c.Day > review.Since))] };
}
