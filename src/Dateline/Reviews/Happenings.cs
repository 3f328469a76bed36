using Dateline.Facts;

namespace Dateline.Reviews;

/// <summary>Finds what was told then of what is told otherwise now: the same sort of thing at the same place on the same day, with one side the same.</summary>
internal static class Happenings
{
    public static Standing? Like(View then, Standing now)
    {
        if (now is not OccurrenceStanding { Told: Event { Place: { } place } told } standing) return null;
        foreach (var old in then.Situation.Occurrences)
            if (old.Facts.Min(View.DayOf) == standing.Day && old.Facts[0].Known.Fact is Event e && e.Type == told.Type && e.Place?.Name == place.Name && (AreSame(then, e.Actors, told.Actors) || AreSame(then, e.Recipients, told.Recipients)))
                return then.PointOf(Situations.FactKey.Of(old.Facts[0].Known))?.Point;
        return null;
    }

    private static bool AreSame(View view, Mentions a, Mentions b) => a.Count > 0 && a.Any(m => b.Any(n => view.SideOf(m) == view.SideOf(n)));
}
