using Dateline.Facts;

namespace Dateline.Ledger;

/// <summary>That a reader read a document.</summary>
/// <param name="Position">Number of the ledger's line.</param>
/// <param name="Recorded">When, in UTC.</param>
/// <param name="Reader">Id of the reader's version.</param>
/// <param name="Actors">Whom the facts name.</param>
/// <param name="Notes">What could not be read, and why.</param>
public sealed record LedgerReading(long Position, DateTimeOffset Recorded, string Reader, IReadOnlyList<Actor> Actors, IReadOnlyList<string> Notes);
