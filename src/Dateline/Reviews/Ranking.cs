namespace Dateline.Reviews;

/// <summary>Puts what matters first, and tells what need not be shown.</summary>
internal static class Ranking
{
    public static IReadOnlyList<Change> Of(IReadOnlyList<Change> changes, View now) =>
    [
        .. changes.OrderBy(c => c.Topic).ThenByDescending(c => c.Weight).ThenBy(c => c.Place?.Country, StringComparer.Ordinal).ThenBy(c => c.Subject, StringComparer.Ordinal)
            .ThenBy(c => c.Day).ThenBy(c => c.Kind).ThenBy(c => c.Key, StringComparer.Ordinal).ThenBy(c => c.Facts.Count > 0 ? c.Facts[0].Id : 0),
    ];
}
