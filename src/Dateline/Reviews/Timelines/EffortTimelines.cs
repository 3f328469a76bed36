using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews.Timelines;

/// <summary>Lines of effort by what is done on them and by whom.</summary>
internal static class EffortTimelines
{
    public static IEnumerable<Timeline> Of(View view)
    {
        foreach (var line in view.Situation.Efforts)
        {
            var points = line.Done.Concat(line.Planned).Concat(line.Demanded).Concat(line.Denied)
                .Select(key => view.Find(key) is { Known.Fact: Effort effort } ? new EffortStanding(effort, key, view.DayOf(key)) : null).OfType<EffortStanding>();
            foreach (var group in points.GroupBy(p => Who(p, view)))
                yield return new(ReviewTopic.Effort, $"{line.Line}|{group.Key}", Vocabulary.Word(line.Line).Replace('_', ' '))
                {
                    // What nobody in particular does on one day is not one thing.
                    OneTime = group.Key.Length > 0 ? 0 : -1,
                    Points = [.. group.OrderBy(p => p.Day).ThenBy(p => p.Facts[0].Id)],
                };
        }
    }

    private static string Who(EffortStanding point, View view) =>
        string.Join(';', point.Effort.Actors.Select(a => view.SideOf(a)).Distinct().Order(StringComparer.Ordinal));
}
