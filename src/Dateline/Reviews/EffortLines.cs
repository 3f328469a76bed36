using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>Tells what many did along one line as one change of a kind.</summary>
internal static class EffortLines
{
    public static IReadOnlyList<Change> Of(IReadOnlyList<Change> changes) =>
        [.. changes.Where(c => !IsFolded(c)), .. changes.Where(IsFolded).GroupBy(c => (c.Kind, c.Subject)).Select(g => Fold([.. g]))];

    private static bool IsFolded(Change change) => change is { Topic: ReviewTopic.Effort, Kind: ChangeKind.New or ChangeKind.LateDiscovered };

    private static Change Fold(List<Change> all)
    {
        if (all.Count == 1) return all[0] with { Key = all[0].Key.Split('|')[0] };
        var path = all.SelectMany(c => c.Path).OrderBy(p => p.Day).ThenBy(p => p.Facts[0].Id).ToList();
        var newest = all.SelectMany(c => c.Facts).Distinct().ToDictionary(f => f, _ => default(DateOnly));
        foreach (var point in path)
            foreach (var fact in point.Facts)
                if (newest.ContainsKey(fact)) newest[fact] = point.Day;
        return all.MaxBy(c => (c.Day, c.Facts[0].Id))! with
        {
            Key = all[0].Key.Split('|')[0],
            Now = path[^1],
            Path = path,
            Day = path[^1].Day,
            Then = all.Select(c => c.Then).OfType<Standing>().OrderBy(s => s.Day).ThenBy(s => s.Facts[0].Id).LastOrDefault(),
            Facts = [.. newest.OrderByDescending(f => f.Value).ThenBy(f => f.Key.Id).Select(f => f.Key)],
            Origins = [.. all.SelectMany(c => c.Origins).DistinctBy(o => o.Id).OrderBy(o => o.Name, StringComparer.Ordinal).ThenBy(o => o.Id, StringComparer.Ordinal)],
            Grade = all.Exists(c => c.Grade == Grade.Assessed) ? Grade.Assessed : all[0].Grade,
        };
    }
}
