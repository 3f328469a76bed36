using Dateline.Knowledge.Actors;

namespace Dateline.Annotation.Actors;

/// <summary>Says who a person is whose name the registry does not have as it stands: a last name, or a spelling of its own.</summary>
internal sealed class PersonLinker(ActorRegistry registry, LinkContext context, DateOnly? on)
{
    private readonly Dictionary<string, ActorEntry?> _named = new(StringComparer.Ordinal);

    /// <summary>Remembers a person whom the text names in full, known or not; a last name alone means the same one from there.</summary>
    public void Know(ActorEntry? person, string name)
    {
        var folded = NameFolding.Fold(name);
        for (var space = folded.IndexOf(' '); space > 0; space = folded.IndexOf(' ', space + 1))
        {
            var last = folded[(space + 1)..];
            _named[last] = _named.TryGetValue(last, out var other) && other != person ? null : person;
        }
    }

    /// <summary>Whom a name means; null where that is open.</summary>
    /// <param name="name">As the text writes it.</param>
    /// <param name="holder">Who holds the office that the text puts before the name, or null.</param>
    /// <param name="score">How sure it is, 0 to 1.</param>
    public ActorEntry? Find(string name, ActorEntry? holder, out double score)
    {
        var folded = NameFolding.Fold(name);
        score = .9;
        if (_named.TryGetValue(folded, out var known)) return known;
        // "President Hollande": the title vouches for the name.
        if (holder is not null && registry.Persons.ByLastName(folded).Contains(holder)) return holder;
        score = .8;
        if (folded.Contains(' ')) return registry.Persons.BySound(folded) is { Count: > 0 } alike ? InOffice(alike) : null;
        score = .7;
        return InOffice(registry.Persons.ByLastName(folded));
    }

    // A bare last name is that of somebody in office, of a country that the text speaks of.
    private ActorEntry? InOffice(IReadOnlyList<ActorEntry> persons) =>
        on is null ? null : context.Choose(persons.Where(p => p.Tenures.Count > 0 && p.IsActive(on)));
}
