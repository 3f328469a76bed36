using Dateline.Situations.Occurrences;
using Dateline.Situations.Shares;

namespace Dateline.Situations;

/// <summary>What many texts add up to: what was so on a day, by all that was known at a time. Each line names the facts behind it.</summary>
/// <param name="Valid">The day it was so.</param>
/// <param name="Recorded">Only what was recorded by then, and not yet retired, counts.</param>
public sealed record Situation(DateOnly Valid, DateTimeOffset Recorded)
{
    private IReadOnlyList<Gap>? _gaps;
    private IReadOnlyList<CountryShares>? _shares;

    /// <summary>Who holds which place, by the names of the places.</summary>
    public IReadOnlyList<PlaceControl> Control { get; init; } = [];

    /// <summary>How much of each country who holds, by code; empty where the history has no gazetteer.</summary>
    public IReadOnlyList<CountryShares> Shares
    {
        get => _shares ??= ShareTable?.Of(Control) ?? [];
        init => _shares = value;
    }

    /// <summary>The series of figures, by measure and place.</summary>
    public IReadOnlyList<FigureSeries> Figures { get; init; } = [];

    /// <summary>Series that may tell of the same in unlike units.</summary>
    public IReadOnlyList<Reconcilable> Reconcilable => Situations.Reconcilable.Among(Figures);

    /// <summary>The agreements, by name.</summary>
    public IReadOnlyList<AgreementLedger> Agreements { get; init; } = [];

    /// <summary>Where sides stand on issues.</summary>
    public IReadOnlyList<ActorPosition> Positions { get; init; } = [];

    /// <summary>The lines of effort.</summary>
    public IReadOnlyList<EffortSummary> Efforts { get; init; } = [];

    /// <summary>What happened by the day, by id, as one or more texts tell it; empty where it is not told from a ledger (<see cref="SituationLedger"/>).</summary>
    public IReadOnlyList<Occurrence> Occurrences { get; init; } = [];

    /// <summary>What is not known, or not well.</summary>
    public IReadOnlyList<Gap> Gaps => _gaps ??= Situations.Gaps.Of(this, StaleAfter);

    internal ShareTable? ShareTable { get; init; }

    internal int StaleAfter { get; init; }

    internal IReadOnlyList<(string Name, string Reason)> Unread { get; init; } = [];

    internal IReadOnlyList<(string Name, string Reason)> LeftOut { get; init; } = [];

    /// <summary>The situation of a day by the facts of a ledger, in whatever order.</summary>
    public static Situation AsOf(IEnumerable<KnownFact> facts, DateOnly valid, DateTimeOffset recorded)
    {
        var history = new SituationHistory();
        foreach (var fact in facts) history.Add(fact);
        return history.AsOf(valid, recorded);
    }

    /// <summary>Who holds a place, by its name; null where nothing is known of it.</summary>
    public PlaceControl? Place(string name) => Control.FirstOrDefault(p => p.Place.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
