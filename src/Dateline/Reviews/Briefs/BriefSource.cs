using Dateline.Documents;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs;

/// <summary>A document that a brief cites.</summary>
/// <param name="Number">Counted from 1, in the order of first citation.</param>
/// <param name="Document">The document.</param>
/// <param name="Origin">Where its own words come from at last.</param>
public sealed record BriefSource(int Number, Document Document, Origin Origin)
{
    /// <summary>Reliability of the source, A to F, as people rated it; F, cannot be judged, where nobody did.</summary>
    public char Reliability { get; init; } = 'F';
}
