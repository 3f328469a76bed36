using Dateline.Situations;

namespace Dateline.Reviews.Timelines;

/// <summary>Places by their holds.</summary>
internal static class ControlTimelines
{
    /// <summary>Who takes a town "on the 20th" took it "on the 21st" in another report.</summary>
    private const int OneTime = 3;

    public static IEnumerable<Timeline> Of(View view)
    {
        foreach (var place in view.Situation.Control)
            yield return new(ReviewTopic.Control, place.Place.Key, place.Place.Country is { } country ? $"{place.Place.Name}, {country}" : place.Place.Name)
            {
                Place = place.Place, OneTime = OneTime, Points = [.. Points(place).OrderBy(p => p.Day)],
            };
    }

    private static IEnumerable<Standing> Points(PlaceControl place)
    {
        var holds = place.Ended.Concat(place.Holds).ToList();
        foreach (var hold in holds) yield return new ControlStanding(place, hold, hold.From, hold.Facts);
        foreach (var hold in holds)
            if (hold.Until is { } end && !holds.Exists(h => h.From <= end && (h.Until is null || h.Until > end))) yield return new ControlStanding(place, hold, end, place.LossesOn(end) is { Count: > 0 } losses ? losses : hold.Facts) { IsEnd = true };
        if (place.Grade == Grade.Contested && place.Disputed.Count > 0) yield return new ControlStanding(place, null, place.DisputedSince, place.Disputed);
    }
}
