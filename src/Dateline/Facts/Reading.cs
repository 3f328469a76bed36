using Dateline.Documents;

namespace Dateline.Facts;

/// <summary>A document and what it claims.</summary>
/// <param name="Document">As read.</param>
/// <param name="Facts">In the order of the text, with the actors they name; empty for a text that is not English.</param>
public sealed record Reading(Document Document, FactList Facts);
