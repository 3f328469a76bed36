namespace Dateline.Ledger;

/// <summary>What a line of the ledger tells.</summary>
public enum LineKind
{
    /// <summary>A document was received.</summary>
    Document,

    /// <summary>A reader reads into this ledger for the first time: what it is made of.</summary>
    Reader,

    /// <summary>A reading of a document was made.</summary>
    Reading,

    /// <summary>A person decided something.</summary>
    Verdict,

    /// <summary>The registry of actors was changed.</summary>
    Registry,
}
