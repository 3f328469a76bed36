using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;

namespace Dateline.Reviews;

/// <summary>Which changes of a review are told; empty lists let all through.</summary>
public sealed record ReviewFilter
{
    /// <summary>ISO 3166-1 alpha-3.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Names of places, or words of them.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<ReviewTopic> Topics { get; init; } = [];

    public Review Apply(Review review) => review with { Filter = this, Changes = [.. review.Changes.Where(c => Takes(c, review))] };

    /// <summary>Whether a fact is told: by its place; where it has none, by the countries of those who act in it.</summary>
    public bool Takes(Fact fact)
    {
        if (Topics.Count > 0 && !Topics.Contains(TopicOf(fact))) return false;
        if (Countries.Count == 0 && Places.Count == 0) return true;
        if (fact.Place is { } place) return IsAt(place.Name, place.Country);
        return Places.Count == 0 && FactSides.Of(fact).Who.Any(w => w.Code is { Length: >= 3 } code && Countries.Contains(code[..3], StringComparer.OrdinalIgnoreCase));
    }

    private static ReviewTopic TopicOf(Fact fact) => fact switch
    {
        Control => ReviewTopic.Control,
        Figure => ReviewTopic.Figure,
        Agreement => ReviewTopic.Agreement,
        Role => ReviewTopic.Role,
        Effort => ReviewTopic.Effort,
        Event => ReviewTopic.Occurrence,
        _ => ReviewTopic.Position,
    };

    private bool Takes(Change change, Review review)
    {
        if (Topics.Count > 0 && !Topics.Contains(change.Topic)) return false;
        if (Countries.Count == 0 && Places.Count == 0) return true;
        if (change.Place is { } place) return IsAt(place.Name, place.Country);
        return change.Facts.Select(f => review.MarkOf(f)?.Place).Any(p => p is not null && IsAt(p.Name, p.Country));
    }

    /// <summary>What is let through: <c>LBY, Sirte, control</c>; empty for all.</summary>
    public override string ToString() => string.Join(", ", [.. Countries, .. Places, .. Topics.Select(t => Vocabulary.Word(t))]);

    /// <summary>Whether a place is told of.</summary>
    internal bool IsAt(string name, string? country) =>
        (Countries.Count == 0 || country is not null && Countries.Contains(country, StringComparer.OrdinalIgnoreCase))
        && (Places.Count == 0 || Places.Any(p => NameFolding.HasWords(name, p)));
}
