using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations.Occurrences;

/// <summary>How much an event matters by what one text tells of it.</summary>
internal static class EventWeight
{
    public static int Of(Event told)
    {
        var weight = told.Type switch
        {
            EventType.Assault => 34,
            EventType.Coerce or EventType.Mobilize or EventType.Retreat or EventType.Sanction => 28,
            EventType.Agree or EventType.Protest or EventType.Aid or EventType.Concede => 24,
            EventType.Threaten or EventType.Reject or EventType.Cooperate => 20,
            _ => 12,
        };
        weight += Named(told.Actors, 10, -8) + Named(told.Recipients, 5, -5);
        if (told.Place?.GeoNameId is not null) weight += 6;
        if (told.Time is not null) weight += 4;
        if (told.Status == Status.Denied) weight -= 12;
        else if (told.Status != Status.Actual) weight -= 20;
        return weight;
    }

    // Those whom the registry knows say most, "they" and "one" nothing.
    private static int Named(Mentions who, int known, int nobody) =>
        who.Any(a => a.Id is not null && !a.Id.Contains('@', StringComparison.Ordinal)) ? known : who.Count == 0 || who.All(a => Sides.IsNobody(a.Text) || a.Text.Equals("one", StringComparison.OrdinalIgnoreCase)) ? nobody : 0;
}
