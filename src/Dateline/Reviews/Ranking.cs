using Dateline.Facts;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>Puts what matters first, and tells what is counted and not shown.</summary>
internal static class Ranking
{
    /// <summary>From here on a change is shown.</summary>
    private const int Shown = 40;

    /// <summary>The most that is shown of a topic.</summary>
    private static int Most(ReviewTopic topic) => topic switch { ReviewTopic.Control => 40, ReviewTopic.Figure => 30, _ => 20 };

    public static IReadOnlyList<Change> Of(IReadOnlyList<Change> changes, Review review)
    {
        var weighed = changes.Select(c => c with { Weight = Weights.Of(c, [.. c.Facts.Select(review.MarkOf).OfType<FactMark>()], review.Request.Since) }).ToList();
        var told = Doubles.Of(weighed, review);
        return [.. weighed.Select(c => c with { IsMinor = c.Weight < Shown || told.Contains(c) }).GroupBy(c => c.Topic).OrderBy(g => g.Key).SelectMany(g => InOrder([.. g]))];
    }

    // The country with the weightiest change comes first, and within it the weightiest.
    private static IEnumerable<Change> InOrder(List<Change> topic)
    {
        var first = topic.OrderBy(c => c.IsMinor).ThenByDescending(c => c.Weight).ThenBy(c => c, ByContent).Select((c, i) => i < Most(c.Topic) ? c : c with { IsMinor = true }).ToList();
        return first.GroupBy(c => c.Place?.Country ?? "").OrderBy(g => g.All(c => c.IsMinor)).ThenByDescending(g => g.Max(c => c.Weight)).ThenBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => g);
    }

    // Never by arrival.
    private static readonly Comparer<Change> ByContent = Comparer<Change>.Create((a, b) =>
    {
        var order = string.CompareOrdinal(a.Subject, b.Subject);
        if (order == 0) order = a.Day.CompareTo(b.Day);
        if (order == 0) order = a.Kind.CompareTo(b.Kind);
        if (order == 0) order = Id(a).CompareTo(Id(b));
        return order != 0 ? order : string.CompareOrdinal(a.Key, b.Key);
    });

    private static ulong Id(Change change) => change.Facts.Count > 0 ? change.Facts[0].Id : 0;
}
