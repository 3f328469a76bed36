using Dateline.Facts;

namespace Dateline.Reviews;

/// <summary>Finds what was told then of what is told otherwise now: the same sort of thing at the same place on the same day, with one side the same.</summary>
internal static class Happenings
{
    public static Standing? Like(View then, Standing now)
    {
        if (now is not OccurrenceStanding { Told: Event { Place: { } place } told } standing) return null;
        foreach (var old in then.Happened(told.Type, place.Name, standing.Day))
            if (AreSame(then, ((Event)old.Facts[0].Known.Fact).Actors, told.Actors) || AreSame(then, ((Event)old.Facts[0].Known.Fact).Recipients, told.Recipients))
                return then.PointOf(Situations.FactKey.Of(old.Facts[0].Known))?.Point;
        return null;
    }

    private static bool AreSame(View view, Mentions a, Mentions b) => a.Count > 0 && a.Any(m => b.Any(n => view.SideOf(m) == view.SideOf(n)));
}
