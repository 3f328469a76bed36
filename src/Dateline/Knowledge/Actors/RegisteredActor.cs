using Dateline.Knowledge.Ontology;

namespace Dateline.Knowledge.Actors;

/// <summary>An actor that the registry knows.</summary>
/// <param name="Id">Stable, lower case, words joined by hyphens: <c>islamic-state</c>.</param>
/// <param name="Name">The name most used in English.</param>
/// <param name="Type">What it is.</param>
public sealed record RegisteredActor(string Id, string Name, ActorType Type)
{
    /// <summary>ISO 3166-1 alpha-3 of the country it belongs to or mainly acts in, or null.</summary>
    public string? Country { get; init; }

    /// <summary>CAMEO/PLOVER actor code: <c>USAGOV</c>, <c>IMGMUSISI</c>; or null.</summary>
    public string? Code { get; init; }

    /// <summary>First day that it exists or holds office, or null where open.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, or null where open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Its other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>An id made of a name: <c>jaish-al-islam</c>.</summary>
    public static string IdOf(string name) => NameFolding.Slug(name);
}
