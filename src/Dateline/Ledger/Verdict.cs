using Dateline.Documents;
using Dateline.Facts;

namespace Dateline.Ledger;

/// <summary>What a person decided. It stands whatever a later reader reads; a later verdict goes before it.</summary>
/// <param name="Act">What was decided.</param>
/// <param name="By">Who decided it.</param>
public sealed record Verdict(VerdictAct Act, string By) : LedgerEntry
{
    /// <summary>The document of the facts; null for merge, split and rate.</summary>
    public DocumentId? Document { get; init; }

    /// <summary>Ids of the facts it is about.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>For merge and split: the document of each of the facts, or without facts the documents themselves; two or more.</summary>
    public IReadOnlyList<DocumentId> Documents { get; init; } = [];

    /// <summary>What the text says in truth, with its words; for <see cref="VerdictAct.Correct"/> only.</summary>
    public Fact? Correction { get; init; }

    /// <summary>The source rated: a publisher or an actor.</summary>
    public string? Source { get; init; }

    /// <summary>How reliable the source is, A (always) to F (cannot be judged), as intelligence services grade.</summary>
    public string? Rating { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }
}
