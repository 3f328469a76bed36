namespace Dateline.Host.Stores;

/// <summary>A line as a table has it: <see cref="Ledger.LedgerLine"/>, kind and time as words.</summary>
internal sealed class LineRow
{
    public long Position { get; init; }

    public required string Recorded { get; init; }

    public required string Kind { get; init; }

    public string? Document { get; init; }

    public string? Version { get; init; }

    public required string Body { get; init; }

    public required string Hash { get; init; }
}
