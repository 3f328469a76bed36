using Dateline.Knowledge.Ontology;

namespace Dateline.Reviews;

/// <summary>What a user watches for (docs/review.md): all that is given must be so of a fact; of a list, one of it.</summary>
/// <param name="Name">As shown.</param>
public sealed record WatchRule(string Name)
{
    /// <summary>Kinds of facts: <c>event</c>, <c>figure</c> …</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Words that kinds turn on: <c>assault</c>, <c>killed</c>, <c>gained</c>, <c>signed</c>, <c>opposes</c> …</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Who takes part: names or ids of the registry, else words.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Names of places, or codes of countries.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Words of which one stands in the evidence.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Statuses that count. Default: actual.</summary>
    public IReadOnlyList<Status> Statuses { get; init; } = [Status.Actual];

    /// <summary>A figure counts from this number on; null for any.</summary>
    public double? AtLeast { get; init; }

    /// <summary>A figure counts up to this number; null for any.</summary>
    public double? AtMost { get; init; }

    /// <summary>It fires from so many facts on. Default 1.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Silence for longer than so many days is told; null where none is expected.</summary>
    public int? EveryDays { get; init; }
}
