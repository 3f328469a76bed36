using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews.Timelines;

/// <summary>Agreements by their steps.</summary>
internal static class AgreementTimelines
{
    public static IEnumerable<Timeline> Of(View view)
    {
        foreach (var deal in view.Situation.Agreements)
            yield return new(ReviewTopic.Agreement, deal.Steps[0].Fact.ToString(), deal.Place is { } place ? $"{deal.Name} ({place})" : deal.Name)
            {
                Place = deal.Where,
                Points = [.. Steps(deal).Select(s => new AgreementStanding(deal, s, s.Day)).OrderBy(p => p.Day)],
            };
    }

    // Whoever speaks of what was signed calls it agreed on, and signed, long after: that takes it no step back.
    private static IEnumerable<AgreementStep> Steps(AgreementLedger deal)
    {
        var reached = AgreementStage.Proposed;
        var signed = deal.Steps.Where(s => s is { Status: Status.Actual, Stage: AgreementStage.Signed, IsInitialled: false }).Select(s => s.Day).DefaultIfEmpty(DateOnly.MaxValue).Min();
        foreach (var step in deal.Steps)
        {
            var isDone = step.Status == Status.Actual && !step.IsInitialled;
            if (isDone && step.Stage is (AgreementStage.Agreed or AgreementStage.Signed) && (step.Stage < reached || step.Stage == AgreementStage.Agreed && step.Day >= signed)) continue;
            if (isDone && step.Stage is (AgreementStage.Agreed or AgreementStage.Signed or AgreementStage.Endorsed) && step.Stage > reached) reached = step.Stage;
            yield return step;
        }
    }
}
