using Dateline.Knowledge.Ontology;

namespace Dateline.Facts;

/// <summary>An actor of a text.</summary>
/// <param name="Id">Unique in its document; the registry's id where it is known there.</param>
/// <param name="Name">The registry's name; the fullest that the text uses where the registry does not have it.</param>
public sealed record Actor(string Id, string Name)
{
    /// <summary>What it is; null while unknown.</summary>
    public ActorType? Type { get; init; }

    /// <summary>CAMEO/PLOVER actor code, country and sector; null while unknown.</summary>
    public string? Code { get; init; }

    /// <summary>ISO 3166-1 alpha-3; null while unknown.</summary>
    public string? Country { get; init; }

    /// <summary>The other names that the text uses, in its order.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
