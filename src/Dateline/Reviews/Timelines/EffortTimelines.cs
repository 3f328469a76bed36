using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews.Timelines;

/// <summary>Lines of effort by what is done on them and by whom.</summary>
internal static class EffortTimelines
{
    public static IEnumerable<Timeline> Of(View view)
    {
        // There are hundreds of thousands: one delegate does for all.
        Func<FactKey, KnownFact?> find = view.Find;
        foreach (var line in view.Situation.Efforts)
            foreach (var group in line.ByWhom)
                yield return new(ReviewTopic.Effort, $"{line.Line}|{group.Key}", Vocabulary.Word(line.Line).Replace('_', ' '))
                {
                    // What nobody in particular does on one day is not one thing.
                    OneTime = group.Key.Length > 0 ? 0 : -1,
                    Points = [.. group.OrderBy(r => r.Day).ThenBy(r => r.Stamp.Fact.Id).Select(r => new EffortStanding(r.Stamp.Fact, r.Status, DateOnly.FromDayNumber(r.Day), find))],
                };
    }
}
