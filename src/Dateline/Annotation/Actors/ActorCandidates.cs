using Dateline.Knowledge.Actors;

namespace Dateline.Annotation.Actors;

/// <summary>Tells between which actors of the registry the linker chose.</summary>
internal static class ActorCandidates
{
    private const int Most = 5;

    /// <param name="text">A text whose actors are linked.</param>
    /// <param name="name">A name in it.</param>
    /// <param name="context">The countries that the text speaks of.</param>
    public static IEnumerable<Considered> Of(AnnotatedText text, NamedSpan name, LinkContext context)
    {
        var linked = text.Actors.FirstOrDefault(a => a.Span == name.Span);
        var hits = name.Hits.Select(h => (Actor: h.Entry.AsOf(text.Document.Published), h.IsCurrent, h.Entry.Country)).ToList();
        // Found by other ways than the name alone: the capital for its government, the surname for the person.
        if (linked is not null && !hits.Exists(h => h.Actor.Id == linked.Actor.Id)) hits.Add((linked.Actor, true, linked.Actor.Country));
        var sum = hits.Sum(Weight);
        return hits.OrderByDescending(h => h.Actor.Id == linked?.Actor.Id).ThenByDescending(Weight).Take(Most).Select(h => new Considered(
            name.Span, false, $"{h.Actor.Name} [{h.Actor.Id}]", h.Actor.Id == linked?.Actor.Id ? linked.Score : Weight(h) / sum * (linked is null ? 1 : 1 - linked.Score),
            Why(h, hits.Count), h.Actor.Id == linked?.Actor.Id));

        // As the linker goes by them: who bears the name now, and whose country the text speaks of.
        double Weight((RegisteredActor Actor, bool IsCurrent, string? Country) hit) => (1 + context.Weight(hit.Country)) * (hit.IsCurrent ? 1 : .1);

        string Why((RegisteredActor Actor, bool IsCurrent, string? Country) hit, int all) =>
            (all == 1 ? "the only one of this name" : hit.IsCurrent ? "of this name on the day" : "of this name at another time") +
            (context.Weight(hit.Country) is var weight and > 0 ? FormattableString.Invariant($", the text speaks of {hit.Country} ({weight})") : hit.Country is null ? "" : $", the text does not speak of {hit.Country}");
    }
}
