using Dateline.Evaluation.Facts;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Evaluation.Events;

/// <summary>One actor of an event and one recipient, as event data lists them; a side that the event does not name has no names.</summary>
internal sealed class Dyad(Event from, IReadOnlyList<HashSet<string>> source, IReadOnlyList<HashSet<string>> target)
{
    public EventType Type { get; } = EventCodes.WithStatus(from.Type, from.Status);

    public Event Event { get; } = from;

    /// <summary>Whether its actor is the gold one; a side that the gold does not name is right only where it is empty.</summary>
    public bool HasSource(GoldDyad gold) => gold.Source is null ? source.Count == 0 : IsSame(gold.Source, source);

    /// <summary>The same of its recipient.</summary>
    public bool HasTarget(GoldDyad gold) => gold.Target is null ? target.Count == 0 : IsSame(gold.Target, target);

    /// <summary>
    /// Every actor with every recipient but itself. The same twice counts once, and one that lacks a side not beside one that has it.
    /// A threat to strike and the strike threatened within it are one record.
    /// </summary>
    public static List<Dyad> Of(FactList facts)
    {
        var dyads = new List<Dyad>();
        var all = All(facts).ToList();
        foreach (var next in all.Where(d => !all.Exists(d.IsContentOf)).OrderByDescending(d => d.Sides))
            if (!dyads.Exists(d => d.Covers(next))) dyads.Add(next);
        return dyads;
    }

    // PLOVER records the announcement, the threat, the demand, and not beside it the act that is announced in the same words.
    private bool IsContentOf(Dyad outer) =>
        Event.Status != Status.Actual && outer.Event.Status == Status.Actual && EventCodes.SameRoot(Type, outer.Type) &&
        outer.Event.Evidence.Excerpts[0].Span.Contains(Event.Evidence.Excerpts[0].Span);

    private int Sides => (source.Count > 0 ? 1 : 0) + (target.Count > 0 ? 1 : 0);

    private IReadOnlyList<HashSet<string>> Source => source;

    private IReadOnlyList<HashSet<string>> Target => target;

    private bool Covers(Dyad other) => EventCodes.SameRoot(Type, other.Type) && other.Sides > 0 && Covers(source, other.Source) && Covers(target, other.Target);

    private static bool Covers(IReadOnlyList<HashSet<string>> names, IReadOnlyList<HashSet<string>> others) =>
        others.Count == 0 || names.Any(n => others.Any(n.SetEquals));

    private static IEnumerable<Dyad> All(FactList facts)
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
