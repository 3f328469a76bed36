namespace Dateline.Situations;

/// <summary>Where a claim comes from at last: reprints and "according to" chains of one origin corroborate nothing.</summary>
/// <param name="Id">The same for all that comes from it, whatever the order of arrival.</param>
/// <param name="Name">As shown to people: an agency, a ministry, a publisher.</param>
public readonly record struct Origin(string Id, string Name);
