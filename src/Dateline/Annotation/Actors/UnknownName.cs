namespace Dateline.Annotation.Actors;

/// <summary>A name that the registry lacks.</summary>
/// <param name="name">As it was first written.</param>
/// <param name="type">What the entity tagger takes it for.</param>
public sealed class UnknownName(string name, EntityType type)
{
    public string Name { get; } = name;

    public EntityType Type { get; } = type;

    /// <summary>Texts that have it.</summary>
    public int Documents { get; internal set; }

    /// <summary>How often it stands in them.</summary>
    public int Mentions { get; internal set; }

    /// <summary>The first sentences that have it.</summary>
    public List<string> Sentences { get; } = [];
}
