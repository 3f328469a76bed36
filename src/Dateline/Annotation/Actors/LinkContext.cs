using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Actors;

/// <summary>What a text tells about the names in it: the countries it speaks of, the persons it names in full.</summary>
internal sealed class LinkContext
{
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);

    public LinkContext(ActorRegistry registry, string text, IEnumerable<NamedSpan> names)
    {
        foreach (var name in names)
        {
            if (name.IsCommonWord) continue;
            foreach (var hit in name.Hits)
                if (name.Hits.Count == 1 || hit.Entry.Type == ActorType.State) Count(hit.Entry.Country, name.Hits.Count == 1 ? 3 : 1);
            if (name.Hits.Count == 0 && name.Type == EntityType.Loc && registry.Phrases.StateOfCapital(NameFolding.Fold(name.Span.Of(text))) is { } state)
                Count(state.Entry.Country, 2);
        }
    }

    /// <summary>How much the text speaks of a country; 0 where it does not.</summary>
    public int Weight(string? country) => country is not null && _countries.TryGetValue(country, out var weight) ? weight : 0;

    /// <summary>The one actor whose country the text speaks of most; null where none or several are.</summary>
    public ActorEntry? Choose(IEnumerable<ActorEntry> among)
    {
        ActorEntry? best = null;
        var (most, tied) = (0, false);
        foreach (var entry in among)
        {
            var weight = Weight(entry.Country);
            if (weight < most || weight == 0) continue;
            (tied, most, best) = (weight == most, weight, entry);
        }
        return tied ? null : best;
    }

    private void Count(string? country, int weight)
    {
        if (country is not null) _countries[country] = _countries.GetValueOrDefault(country) + weight;
    }
}
