namespace Dateline.Knowledge.Ontology;

/// <summary>What the text commits to, through every layer of report.</summary>
public enum Status
{
    /// <summary>It is so, or was.</summary>
    Actual,
    /// <summary>It is announced, intended or expected.</summary>
    Planned,
    /// <summary>It may be so, or is considered.</summary>
    Possible,
    /// <summary>It is so only if something else is.</summary>
    Conditional,
    /// <summary>Somebody wants it done.</summary>
    Demanded,
    /// <summary>It is not so, was not done, or is refused.</summary>
    Denied,
}
