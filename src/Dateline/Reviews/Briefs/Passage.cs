using Dateline.Documents;
using Dateline.Facts;

namespace Dateline.Reviews.Briefs;

/// <summary>Words of a document that bear out a part of a sentence beside the evidence of its facts: a name, a day, an office.</summary>
/// <param name="Document">The document.</param>
/// <param name="Words">The words and where they stand.</param>
public readonly record struct Passage(Document Document, Excerpt Words);
