namespace Dateline.Reviews.Briefs;

/// <summary>A rule that is shown: what the sentence says and what the evidence has for it. "By registry: Daesh = Islamic State".</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Said">Words of the sentence.</param>
/// <param name="From">Words of the evidence.</param>
public sealed record Derivation(DerivationKind Kind, string Said, string From)
{
    /// <summary>The words elsewhere in the text that bear it out; null where the registry or the calendar does.</summary>
    public Passage? Passage { get; init; }

    public override string ToString() => Kind switch
    {
        DerivationKind.Registry => $"by registry: {From} = {Said}",
        DerivationKind.Coreference => $"in the same text: {From} = {Said}",
        DerivationKind.Office => $"by office on the day: {From} = {Said}",
        DerivationKind.Date => $"by date: {From} = {Said}",
        _ => $"by publication: {Said}",
    };
}
