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
                Place = deal.Steps.Select(s => view.Find(s.Fact)?.Known.Fact.Place).FirstOrDefault(p => p is not null) is { } where ? KnownPlace.Of(where) : null,
                Points = [.. deal.Steps.Select(s => new AgreementStanding(deal, s, s.Status == Status.Actual ? view.DayOf(s.Fact) : s.Day)).OrderBy(p => p.Day)],
            };
    }
}
