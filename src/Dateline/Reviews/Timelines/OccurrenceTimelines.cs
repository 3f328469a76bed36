using Dateline.Facts;
using Dateline.Situations;

namespace Dateline.Reviews.Timelines;

/// <summary>What happened, each thing for itself. Changes of control are told by their places.</summary>
internal static class OccurrenceTimelines
{
    public static IEnumerable<Timeline> Of(View view)
    {
        foreach (var occurrence in view.Situation.Occurrences)
        {
            if (occurrence.Facts[0].Known.Fact is not Event) continue;
            var standing = new OccurrenceStanding(occurrence, [.. occurrence.Facts.Select(f => FactKey.Of(f.Known))], occurrence.Facts.Min(View.DayOf), Sides(OccurrenceStanding.TellingOf(occurrence), view));
            var place = occurrence.Facts.Select(f => f.Known.Fact.Place).FirstOrDefault(p => p is not null);
            yield return new(ReviewTopic.Occurrence, occurrence.Id, place is null ? FactSides.Word(standing.Told) : $"{FactSides.Word(standing.Told)}, {place.Name}") { Place = place is null ? null : KnownPlace.Of(place), OneTime = 1, Points = [standing] };
        }
    }

    private static string Sides(Fact told, View view)
    {
        var (who, whom) = FactSides.Of(told);
        var (by, to) = (string.Join(", ", who.Select(view.NameOf)), string.Join(", ", whom.Select(view.NameOf)));
        return (by.Length, to.Length) switch { (0, 0) => $"“{told.Evidence}”", (_, 0) => by, (0, _) => $"→ {to}", _ => $"{by} → {to}" };
    }
}
