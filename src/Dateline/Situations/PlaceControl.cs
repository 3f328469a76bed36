using Dateline.Knowledge.Ontology;

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

    /// <summary>The first day on which one of these calls it so.</summary>
    internal DateOnly DisputedSince { get; init; }

    /// <summary>The rows that it is told by, until the day, and what of them was known.</summary>
    internal (ReadOnlyMemory<ControlRow> Rows, long Known) Read { private get; init; }

    /// <summary>The facts that tell of a loss of it on a day, by id.</summary>
    internal IReadOnlyList<FactKey> LossesOn(DateOnly day)
    {
        var losses = new List<FactKey>();
        foreach (ref readonly var row in Read.Rows.Span)
            if (row.Day == day.DayNumber && row.Change == ControlChange.Lost && row.Stamp.IsKnown(Read.Known)) losses.Add(row.Stamp.Fact);
        losses.Sort((a, b) => a.Id.CompareTo(b.Id));
        return losses;
    }

    /// <summary>Days since the last evidence of anything here.</summary>
    public int Age { get; init; }

    /// <summary>Whether that is longer than the stated span.</summary>
    public bool IsStale { get; init; }
}
