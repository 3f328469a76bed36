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
                Points = [.. deal.Steps.Select(s => new AgreementStanding(deal, s, s.Day)).OrderBy(p => p.Day)],
            };
    }
}
