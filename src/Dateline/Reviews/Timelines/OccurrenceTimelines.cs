using Dateline.Facts;
using Dateline.Situations;

namespace Dateline.Reviews.Timelines;

/// <summary>What happened, each thing for itself. Changes of control are told by their places.</summary>
internal static class OccurrenceTimelines
{
    public static IEnumerable<Timeline> Of(View view)
    {
        foreach (var occurrence in view.Situation.Occurrences)
        {
            if (occurrence.Facts[0].Known.Fact is not Event) continue;
            var standing = new OccurrenceStanding(occurrence, [.. occurrence.Facts.Select(f => FactKey.Of(f.Known))]);
            var place = occurrence.Facts.Select(f => f.Known.Fact.Place).FirstOrDefault(p => p is not null);
            yield return new(ReviewTopic.Occurrence, occurrence.Id, standing.Text) { Place = place is null ? null : KnownPlace.Of(place), OneTime = 1, Points = [standing] };
        }
    }
}
