namespace Dateline.Knowledge.Ontology;

/// <summary>How the words bound a figure.</summary>
public enum Qualifier
{
    Exact,
    About,
    MoreThan,
    AtLeast,
    LessThan,
    UpTo,
    Range,
    DozensOf,
    ScoresOf,
    TensOf,
    HundredsOf,
    ThousandsOf,
    MillionsOf,
    BillionsOf,
    /// <summary>The text says that the number is not known.</summary>
    Unknown,
}
