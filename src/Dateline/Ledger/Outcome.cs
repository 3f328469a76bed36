namespace Dateline.Ledger;

/// <summary>What became of an entry.</summary>
public enum Outcome
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>The document was there; another reader has read it now.</summary>
    Reread,

    /// <summary>The ledger had it already: nothing was added.</summary>
    Repeated,
}
