using Dateline.Documents;
using Dateline.Facts.Json;

namespace Dateline.Situations.Stored;

/// <summary>The words of some facts that one reading of a document brought.</summary>
/// <param name="Document">The document.</param>
/// <param name="Position">Number of the reading's line.</param>
/// <param name="Recorded">When it was written.</param>
/// <param name="Facts">The facts.</param>
internal sealed record CarriedWords(Document Document, long Position, DateTimeOffset Recorded, IReadOnlyList<FactCarrier> Facts);
