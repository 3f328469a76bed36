namespace Dateline.Knowledge.Ontology;

/// <summary>How speech is given.</summary>
public enum StatementForm
{
    /// <summary>In the speaker's own words, whole.</summary>
    Direct,
    /// <summary>In the words of the report.</summary>
    Indirect,
    /// <summary>In the words of the report with some of the speaker's own in quotation marks.</summary>
    Mixed,
}
