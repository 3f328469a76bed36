using Dateline.Documents;

namespace Dateline.Facts;

/// <summary>A document and what it claims.</summary>
/// <param name="Document">As read.</param>
/// <param name="Facts">In the order of the text, with the actors they name; empty for a text that is not English.</param>
public sealed record Reading(Document Document, FactList Facts)
{
    /// <summary>What could not be read, and why: the document's own notes and what was met in reading it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = Document.Notes;
}
