using Dateline.Evaluation.Facts;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Evaluation.Events;

/// <summary>One actor of an event and one recipient, as event data lists them; a side that the event does not name has no names.</summary>
internal sealed class Dyad(Event from, IReadOnlyList<HashSet<string>> source, IReadOnlyList<HashSet<string>> target)
{
    public EventType Type { get; } = EventCodes.WithStatus(from.Type, from.Status);

    public Event Event { get; } = from;

    public bool HasSource(GoldDyad gold) => gold.Source is null || IsSame(gold.Source, source);

    public bool HasTarget(GoldDyad gold) => gold.Target is null || IsSame(gold.Target, target);

    /// <summary>Every actor with every recipient but itself.</summary>
    public static IEnumerable<Dyad> Of(FactList facts)
    {
        var actors = facts.Actors.ToDictionary(a => a.Id);
        foreach (var e in facts.OfType<Event>().Where(e => e.Status != Status.Denied))
        {
            var any = false;
            foreach (var actor in e.Actors.Cast<Mention?>().DefaultIfEmpty())
                foreach (var recipient in e.Recipients.Cast<Mention?>().DefaultIfEmpty())
                {
                    if (actor is not null && actor == recipient) continue;
                    any = true;
                    yield return new(e, Names(actor, actors), Names(recipient, actors));
                }
            if (!any) yield return new(e, Names(e.Actors[0], actors), []);
        }
    }

    private static List<HashSet<string>> Names(Mention? mention, Dictionary<string, Actor> actors)
    {
        if (mention is not { } named) return [];
        var names = new List<HashSet<string>> { NameWords.Of(named.Text) };
        if (named.Id is { } id && actors.TryGetValue(id, out var actor)) names.AddRange(actor.Aliases.Prepend(actor.Name).Select(NameWords.Of));
        return names;
    }

    // Most words of the shorter name are in the other.
    private static bool IsSame(string gold, IReadOnlyList<HashSet<string>> names)
    {
        var words = NameWords.Of(gold);
        return names.Any(n => n.Count > 0 && words.Count > 0 && n.Count(words.Contains) * 2 > Math.Min(n.Count, words.Count));
    }
}
