namespace Dateline.Situations.Occurrences;

/// <summary>What happened once, as one or more texts tell it. Where they disagree, each answer stands beside the others with those who give it.</summary>
/// <param name="Id">The smallest id among its facts.</param>
/// <param name="Facts">Events or changes of control, by id; at least one.</param>
/// <param name="Variants">All answers, by slot, those of more facts first.</param>
/// <param name="Links">For each fact of several its strongest link, each link once, in the order of the facts.</param>
public sealed record Occurrence(string Id, IReadOnlyList<KnownFact> Facts, IReadOnlyList<Variant> Variants, IReadOnlyList<OccurrenceLink> Links)
{
    /// <summary>How many origins tell of it.</summary>
    public int Origins => Facts.DistinctBy(f => f.Origin.Id).Count();

    /// <summary>The first day that a text tells it of; where none gives a day, the first that a text was published or received.</summary>
    public DateOnly FirstDay => Facts.Select(f => f.Known).Select(k => k.Fact.Time?.From).Min()
        ?? Facts.Select(f => f.Known).Min(k => k.Document.Day);

    /// <summary>The answers about one slot.</summary>
    public IEnumerable<Variant> About(Slot slot) => Variants.Where(v => v.Slot == slot);
}
