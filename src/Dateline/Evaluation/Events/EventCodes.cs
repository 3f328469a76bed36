using Dateline.Knowledge.Ontology;

namespace Dateline.Evaluation.Events;

/// <summary>The event types of PLOVER 0.8, from the words of its older drafts and from CAMEO codes.</summary>
internal static class EventCodes
{
    /// <summary>The type that a word of PLOVER names; those that 0.8 has renamed or merged are the ones they became.</summary>
    public static EventType? OfPlover(string? word) => word?.ToLowerInvariant() switch
    {
        "demand" => EventType.Request,
        "disapprove" or "investigate" => EventType.Accuse,
        "fight" => EventType.Assault,
        { } known when Vocabulary.TryParse<EventType>(known, out var type) => type,
        _ => null,
    };

    /// <summary>
    /// PLOVER knows no status: an act of good will that is only announced or offered is <c>agree</c> there, a hostile one <c>threaten</c>, one that is
    /// called for <c>request</c>.
    /// </summary>
    public static EventType WithStatus(EventType type, Status status) => (status, type) switch
    {
        (Status.Planned or Status.Conditional, EventType.Consult or EventType.Support or EventType.Cooperate or EventType.Aid or EventType.Concede or EventType.Retreat) => EventType.Agree,
        (Status.Planned or Status.Conditional, EventType.Protest or EventType.Sanction or EventType.Coerce or EventType.Assault) => EventType.Threaten,
        (Status.Demanded, _) => EventType.Request,
        _ => type,
    };

    /// <summary>Whether two types have one root: yielding is <c>concede</c> or <c>retreat</c>, as in the fifteen roots that published coders are scored by.</summary>
    public static bool SameRoot(EventType a, EventType b) => a == b || IsYield(a) && IsYield(b);

    private static bool IsYield(EventType type) => type is EventType.Concede or EventType.Retreat;
}
