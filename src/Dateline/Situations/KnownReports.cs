using Dateline.Documents;
using Dateline.Ledger;

namespace Dateline.Situations;

/// <summary>What a ledger told at a moment, as reviews read it: facts with their origins, and the situation of a day.</summary>
public abstract class KnownReports : IKnownFacts
{
    private protected KnownReports()
    {
    }

    /// <summary>How many documents were known.</summary>
    public abstract int Documents { get; }

    /// <summary>All facts that count, in no order. Of a stored ledger they are read one document after another, which takes its time.</summary>
    public abstract IEnumerable<KnownFact> All { get; }

    /// <inheritdoc/>
    public abstract KnownFact? Find(FactKey key);

    /// <inheritdoc/>
    public abstract (string Name, string? Country)? PlaceOf(FactKey key);

    /// <inheritdoc/>
    public abstract Origin OriginOf(DocumentId document);

    /// <summary>How reliable people hold an origin to be, A to F; null where nobody has said.</summary>
    public abstract string? RatingOf(Origin origin);

    /// <summary>Whether a document was known.</summary>
    public abstract bool Has(DocumentId document);

    /// <summary>The facts of a document that count.</summary>
    public abstract IEnumerable<KnownFact> Of(DocumentId document);

    /// <summary>Until when, in ticks, what was recorded counts.</summary>
    internal abstract DateTimeOffset Moment { get; }

    /// <summary>Facts on who holds office, leads or belongs to what.</summary>
    internal abstract IEnumerable<KnownFact> Roles { get; }

    /// <summary>Reads facts at once that will be asked for one by one: that is sooner.</summary>
    internal virtual void Read(IEnumerable<FactKey> facts)
    {
    }

    /// <summary>The words of those facts that count.</summary>
    internal virtual IReadOnlyDictionary<FactKey, Citation> Cited(IEnumerable<FactKey> facts)
    {
        var cited = new Dictionary<FactKey, Citation>();
        foreach (var fact in facts)
            if (Find(fact) is { } known) cited[fact] = Citation.Of(known);
        return cited;
    }

    /// <summary>What was so on a day, by all that was known and is looked at.</summary>
    internal abstract Situation On(DateOnly day);

    /// <summary>Whether a fact counts.</summary>
    internal virtual bool Counts(FactKey key) => MarkOf(key) is not null;

    /// <summary>What is known of a fact without its words; null where it does not count.</summary>
    internal abstract FactMark? MarkOf(FactKey key);

    /// <summary>Denials that were not known then, of the sort of something that was.</summary>
    internal abstract IEnumerable<KnownFact> Denied(KnownReports then);

    /// <summary>All that the ledger has of a document, what came later included; null where it does not have it.</summary>
    internal abstract DocumentHistory? HistoryOf(DocumentId document);
}
