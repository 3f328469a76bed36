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
        var held = HeldUntil(holds);
        foreach (var hold in holds)
            if (hold.Until is { } end && !IsHeld(held, end)) yield return new ControlStanding(place, hold, end, place.LossesOn(end) is { Count: > 0 } losses ? losses : hold.Facts) { IsEnd = true };
        if (place.Grade == Grade.Contested && place.Disputed.Count > 0) yield return new ControlStanding(place, null, place.DisputedSince, place.Disputed);
    }

    // The days on which holds begin, and until when those that have begun by then go on; null while they do.
    private static List<(DateOnly From, DateOnly? Until)> HeldUntil(List<Hold> holds)
    {
        var held = holds.ConvertAll(h => (h.From, h.Until));
        held.Sort((a, b) => a.From.CompareTo(b.From));
        for (var i = 1; i < held.Count; i++)
            if (held[i - 1].Until is not { } last || held[i].Until < last) held[i] = (held[i].From, held[i - 1].Until);
        return held;
    }

    private static bool IsHeld(List<(DateOnly From, DateOnly? Until)> held, DateOnly day)
    {
        var (low, high) = (0, held.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (held[middle].From <= day) low = middle + 1;
            else high = middle;
        }
        return low > 0 && (held[low - 1].Until is not { } until || until > day);
    }
}
