using Dateline.Knowledge.Ontology;
using Dateline.Ledger;

namespace Dateline.Host.Stores;

/// <summary>A line as a table has it: <see cref="LedgerLine"/>, kind and time as words.</summary>
internal sealed class LineRow
{
    public long Position { get; init; }

    public required string Recorded { get; init; }

    public required string Kind { get; init; }

    public string? Document { get; init; }

    public string? Version { get; init; }

    public required string Body { get; init; }

    public required string Hash { get; init; }

    /// <exception cref="LedgerException">It is no line of this version.</exception>
    public LedgerLine ToLine()
    {
        try
        {
            if (Vocabulary.TryParse<LineKind>(Kind, out var kind)) return new(Position, LedgerLine.ReadTime(Recorded), kind, Document, Version, Body, Hash);
        }
        catch (FormatException)
        {
            // Told below.
        }
        throw new LedgerException($"line {Position} of the ledger is damaged: {Kind} at {Recorded} is no line of this version; restore the ledger from a backup");
    }
}
