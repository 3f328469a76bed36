namespace Dateline.Knowledge.Words;

/// <summary>What a reporting word may report.</summary>
[Flags]
internal enum ReportedContents
{
    None = 0,
    Quote = 1,
    Clause = 2,
    Infinitive = 4,
    Object = 8,

    /// <summary>It names the source of what it tells, and is no statement: accused of.</summary>
    Source = 16,

    /// <summary>A gerund: denied shelling.</summary>
    Gerund = 32,

    /// <summary>A clause that defines: as defined in.</summary>
    Definition = 64,

    /// <summary>What something is called, in quotation marks: called it “a coup”.</summary>
    Label = 128,
}
