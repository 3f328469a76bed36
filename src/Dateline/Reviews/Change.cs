using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>One thing that is other than the last review had it, with what it was, what it is, and the facts that made it so.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Key">The subject's: the same in every review of a ledger.</param>
/// <param name="Subject">Which place, series, agreement, side and issue, line of effort, occurrence or office, as shown to people.</param>
public sealed record Change(ChangeKind Kind, ReviewTopic Topic, string Key, string Subject)
{
    /// <summary>What was so at the last review; null where nothing was known.</summary>
    public Standing? Then { get; init; }

    /// <summary>What is so now; null where nothing is any more.</summary>
    public Standing? Now { get; init; }

    /// <summary>All that came to be so on the way, the oldest first; its last is <see cref="Now"/>. Empty where nothing is so any more.</summary>
    public IReadOnlyList<Standing> Path { get; init; } = [];

    /// <summary>When it was so: the day of what is so now, else of what was.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Where; null where no text says so.</summary>
    public KnownPlace? Place { get; init; }

    /// <summary>The facts that made the change: those that came, or else those that went. First those of <see cref="Now"/>, the first told first. <see cref="Review.Find"/> gives their words.</summary>
    public IReadOnlyList<FactKey> Facts { get; init; } = [];

    /// <summary>Where these come from at last, each once, by name.</summary>
    public IReadOnlyList<Origin> Origins { get; init; } = [];

    /// <summary>
    /// How well it is known: assessed by a narrator or by two origins, claimed on one source's word, contested where others say otherwise;
    /// of a hold as the situation has it.
    /// </summary>
    public Grade Grade { get; init; }

    /// <summary>Why it is of this kind, in words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How much it matters beside others of its topic; more comes first.</summary>
    public int Weight { get; init; }

    /// <summary>Whether it is counted and not shown, unless all is asked for.</summary>
    public bool IsMinor { get; init; }
}
