namespace Dateline.Situations;

/// <summary>Who holds, says or does: a state with all its bodies is one side, an actor of the registry is one, else the words of the text.</summary>
/// <param name="Key">The same for all that is of one side: <c>state:IRQ</c>, <c>actor:islamic-state</c>, <c>words:the brigades</c>.</param>
/// <param name="Name">As shown to people.</param>
public sealed record Side(string Key, string Name)
{
    /// <summary>ISO 3166-1 alpha-3 of the state whose government it is; null for any other side.</summary>
    public string? State { get; init; }

    /// <summary>Whether the registry knows it; a side told by words alone may be one that is known by another name.</summary>
    public bool IsResolved { get; init; }

    /// <summary>Reporters and relief workers hold no towns: where the text seems to say so, it was misread.</summary>
    internal bool CanHold { get; init; } = true;

    public bool Equals(Side? other) => other is not null && Key == other.Key;

    public override int GetHashCode() => string.GetHashCode(Key, StringComparison.Ordinal);

    public override string ToString() => Name;
}
