namespace Dateline.Ledger;

/// <summary>What a person can decide.</summary>
public enum VerdictAct
{
    /// <summary>The facts are right; a reader that no longer sees them does not retire them.</summary>
    Accept,

    /// <summary>The facts are not what the text says; a reader that sees them again does not bring them back.</summary>
    Reject,

    /// <summary>The facts are rejected, and another takes their place.</summary>
    Correct,

    /// <summary>The facts tell of one occurrence, or the documents of one story.</summary>
    Merge,

    /// <summary>The facts tell of different occurrences, or the documents of different stories.</summary>
    Split,

    /// <summary>A source is reliable, or is not.</summary>
    Rate,
}
