using Dateline.Facts;

namespace Dateline.Ledger;

/// <summary>A line of a ledger with what it changes.</summary>
/// <param name="Line">The line.</param>
/// <param name="History">The document it is about, as the line leaves it; null where it is about none.</param>
/// <param name="Facts">The facts that it brings, and those that it retires, with their end.</param>
public sealed record ToldLine(LedgerLine Line, DocumentHistory? History, IReadOnlyList<LedgerFact> Facts)
{
    /// <summary>What a person decided; null where the line is no verdict.</summary>
    public LedgerVerdict? Verdict { get; init; }

    /// <summary>What a reader is made of; null where the line does not tell of one.</summary>
    public ReaderVersion? Reader { get; init; }
}
