namespace Dateline.Situations;

/// <summary>Something that is not known, or not well: silence is a finding too.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="What">The place, the series, the agreement, the indicator or the document.</param>
/// <param name="Reason">In words.</param>
/// <param name="Facts">The facts that there are.</param>
public sealed record Gap(GapKind Kind, string What, string Reason, IReadOnlyList<FactKey> Facts);
