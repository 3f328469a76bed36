namespace Dateline.Reviews.Timelines;

/// <summary>Sides and issues by the stands.</summary>
internal static class PositionTimelines
{
    public static IEnumerable<Timeline> Of(View view)
    {
        foreach (var position in view.Situation.Positions)
            yield return new(ReviewTopic.Position, $"{position.Holder.Key}|{position.Issue}", $"{position.Holder} on {position.Stands[^1].Target}")
            {
                Points = [.. position.Stands.Select(s => new PositionStanding(position, s))],
            };
    }
}
