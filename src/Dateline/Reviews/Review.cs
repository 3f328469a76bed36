using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>
/// What changed between two days, and between what was known at two times: a pure function of the ledger's lines
/// and the request. In whatever order the facts came, it is the same.
/// </summary>
/// <param name="Request">The period and the two cut-offs, each with the ledger's position and hash.</param>
/// <param name="SituationThen">What was so at the end of <see cref="ReviewRequest.Since"/>, by what was known then.</param>
/// <param name="SituationNow">What was so at the end of <see cref="ReviewRequest.Until"/>, by what is known now.</param>
public sealed record Review(ReviewRequest Request, Situation SituationThen, Situation SituationNow)
{
    // Of more documents than so many a brief is written from what is shown alone, and of each change from so many facts.
    private const int Few = 1000, MostFacts = 4;

    /// <summary>By topic, then the weightier first; minor ones included.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>What of an earlier review has been corrected since; empty where none is named.</summary>
    public IReadOnlyList<Change> Corrections { get; init; } = [];

    /// <summary>What the rules that are watched tell of the period, in their order.</summary>
    public IReadOnlyList<WatchFinding> Watch { get; init; } = [];

    /// <summary>Of which subjects it looks at some only; empty but for a large ledger.</summary>
    public IReadOnlyList<ReviewLimit> Limits { get; init; } = [];

    /// <summary>Which of its changes are told.</summary>
    public ReviewFilter Filter { get; init; } = new();

    public ReviewCounts Counts { get; init; } = new(0, 0, 0);

    /// <summary>What was known now and then, for the words behind facts.</summary>
    public required (KnownReports Then, KnownReports Now) Known { get; init; }

    /// <summary>A fact behind a change: as known now, or else as known then; null for a line of a table.</summary>
    public KnownFact? Find(FactKey key) => Known.Now.Find(key) ?? Known.Then.Find(key);

    /// <summary>
    /// The facts that a brief is written from: all that are known of a small ledger; of a large one those behind what is shown.
    /// </summary>
    public IEnumerable<KnownFact> Material
    {
        get
        {
            if (Known.Now.Documents <= Few) return Known.Now.All;
            var facts = Shown.SelectMany(c => c.Facts.Take(MostFacts)).Distinct().ToList();
            Read(facts);
            return facts.Select(Known.Now.Find).OfType<KnownFact>();
        }
    }

    /// <summary>Reads facts at once that will be asked for one by one: that is sooner.</summary>
    internal void Read(IEnumerable<FactKey> facts) => Known.Now.Read(facts);

    /// <summary>The words of facts behind changes: as known now, or else as known then; none of a line of a table.</summary>
    internal IReadOnlyDictionary<FactKey, Citation> Cited(IReadOnlyCollection<FactKey> facts)
    {
        var now = Known.Now.Cited(facts);
        var gone = facts.Where(f => !now.ContainsKey(f)).ToList();
        return gone.Count == 0 ? now : now.Concat(Known.Then.Cited(gone)).ToDictionary();
    }

    internal FactMark? MarkOf(FactKey key) => Known.Now.MarkOf(key) ?? Known.Then.MarkOf(key);

    /// <summary>Those that are shown unless all are asked for.</summary>
    public IEnumerable<Change> Shown => Changes.Where(c => !c.IsMinor);
}
