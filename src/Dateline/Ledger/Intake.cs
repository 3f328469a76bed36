using Dateline.Documents;
using Dateline.Facts;

namespace Dateline.Ledger;

/// <summary>A document with what was read from it: one unit, kept whole or not at all.</summary>
/// <param name="Document">As read; with its reason in the notes where it could not be read.</param>
/// <param name="Reading">What it claims; null where there was nothing to read.</param>
/// <param name="Reader">Who read it; needed where there is a reading.</param>
public sealed record Intake(Document Document, Reading? Reading, ReaderVersion? Reader) : LedgerEntry
{
    public Intake(Reading reading, ReaderVersion reader) : this(reading.Document, reading, reader)
    {
    }

    /// <summary>The bytes it came in; null where they are not to be kept.</summary>
    public Original? Original { get; init; }
}
