namespace Dateline.Host.Verbs;

/// <summary>By which clock a review tells what was known.</summary>
internal enum ReviewClock
{
    /// <summary>When it was recorded; where nothing was by then, when it was published.</summary>
    Auto,
    /// <summary>When it was recorded in the ledger.</summary>
    Recorded,
    /// <summary>When its document was published.</summary>
    Published,
}
