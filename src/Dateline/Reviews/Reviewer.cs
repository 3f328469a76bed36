using Dateline.Knowledge.Actors;
using Dateline.Ledger;
using Dateline.Reviews.Selecting;
using Dateline.Situations;
using Dateline.Situations.Stored;

namespace Dateline.Reviews;

/// <summary>Makes reviews of a ledger.</summary>
/// <param name="registry">Tells which names mean one actor; null for the library's own.</param>
/// <param name="options">How situations are added up; null for the defaults.</param>
public sealed class Reviewer(ActorRegistry? registry = null, SituationOptions? options = null)
{
    /// <summary>What changed, by the ledger's lines up to the later cut-off alone: lines appended since change nothing.</summary>
    /// <exception cref="ArgumentException">The days or the cut-offs stand in the wrong order.</exception>
    /// <exception cref="LedgerException">A line is damaged; the message names it.</exception>
    public Review Make(ILedger ledger, ReviewRequest request)
    {
        Check(request);
        var situations = new SituationLedger(registry, options);
        situations.Update(ledger, request.Then.End.Position);
        var then = situations.AsKnown(situations.State.End.Recorded, request.Then.Published);
        // Two cut-offs within one tick of the clock: what is known is told by the lines, not by the clock.
        if (request.Now.End.Position != request.Then.End.Position && request.Now.End.Recorded == request.Then.End.Recorded && request.Now.Published == request.Then.Published) situations = new(registry, options);
        situations.Update(ledger, request.Now.End.Position);
        var now = situations.AsKnown(situations.State.End.Recorded, request.Now.Published);
        return Make(request, then, now);
    }

    /// <summary>
    /// The same by the rows of an index, without reading more of the ledger than is told. Of a large ledger the review tells of the subjects
    /// that most is told of, or that weigh most (docs/review.md).
    /// </summary>
    /// <param name="index">Of the ledger, and made by the same registry and options.</param>
    /// <param name="request">The period and the cut-offs.</param>
    /// <exception cref="ArgumentException">The days or the cut-offs stand in the wrong order.</exception>
    /// <exception cref="LedgerException">A line is damaged; the message names it.</exception>
    public Review Make(SituationIndex index, ReviewRequest request) => Make(index, request, ReviewScope.Usual);

    internal Review Make(SituationIndex index, ReviewRequest request, ReviewScope scope)
    {
        // The clock of the rows does not tell two lines of one tick apart.
        if (IsWithinTick(index.Ledger, request.Then) || IsWithinTick(index.Ledger, request.Now)) return Make(index.Ledger, request);
        Check(request);
        var (chosen, limits) = new Selector(index.Reader, request, scope).Choose();
        var facts = new LedgerFacts(index.Ledger);
        // The two share nothing that changes but what was read.
        var views = Cores.Map([(request.Then, request.Since), (request.Now, request.Until)], at => ViewOf(index.AsKnown(at.Item1.End.Recorded, at.Item1.Published, chosen, facts), at.Item2));
        return Make(request, views[0], views[1]) with { Limits = limits };
    }

    private static bool IsWithinTick(ILedger ledger, Cutoff cutoff) => ledger.Lines(cutoff.End.Position).FirstOrDefault() is { } next && next.Recorded <= cutoff.End.Recorded;

    private static void Check(ReviewRequest request)
    {
        if (request.Since > request.Until) throw new ArgumentException($"The review would end on {request.Until:O}, before it begins on {request.Since:O}.", nameof(request));
        if (request.Then.End.Position > request.Now.End.Position) throw new ArgumentException("What was known then has lines that are not known now.", nameof(request));
    }

    /// <summary>The same from what was known then and what is known now, where it is at hand.</summary>
    /// <param name="request">The period and the cut-offs.</param>
    /// <param name="then">All that was known at the first cut-off.</param>
    /// <param name="now">All that is known at the second.</param>
    public Review Make(ReviewRequest request, KnownReports then, KnownReports now) => Make(request, ViewOf(then, request.Since), ViewOf(now, request.Until));

    private View ViewOf(KnownReports known, DateOnly day) => new(known, day, registry ?? ActorRegistry.BuiltIn);

    private static Review Make(ReviewRequest request, View old, View next)
    {
        var finder = new ChangeFinder(old, next, request.Since, request.Until, new(old, next));
        var changes = finder.Find();
        var review = new Review(request, old.Situation, next.Situation) { Known = (old.Known, next.Known), Counts = new(old.Known.Documents, next.Known.Documents, finder.Repeated) };
        return review with { Changes = Ranking.Of(EffortLines.Of(changes), review) };
    }
}
