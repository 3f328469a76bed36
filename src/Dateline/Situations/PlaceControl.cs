namespace Dateline.Situations;

/// <summary>Who holds a place, as of a day and as known on one.</summary>
/// <param name="Place">Which place.</param>
public sealed record PlaceControl(KnownPlace Place)
{
    /// <summary>Who holds it as a whole; null where nobody is known to.</summary>
    public Side? Holder { get; init; }

    /// <summary>How well that is known, or that it is contested; null where nobody is known to hold anything of it.</summary>
    public Grade? Grade { get; init; }

    /// <summary>The holds of the day: of the whole first, then of parts.</summary>
    public IReadOnlyList<Hold> Holds { get; init; } = [];

    /// <summary>The holds that have ended, in their order.</summary>
    public IReadOnlyList<Hold> Ended { get; init; } = [];

    /// <summary>Facts that call it contested on the day, beside those of the holds.</summary>
    public IReadOnlyList<FactKey> Disputed { get; init; } = [];

    /// <summary>Days since the last evidence of anything here.</summary>
    public int Age { get; init; }

    /// <summary>Whether that is longer than the stated span.</summary>
    public bool IsStale { get; init; }
}
