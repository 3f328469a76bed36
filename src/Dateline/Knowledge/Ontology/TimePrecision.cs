namespace Dateline.Knowledge.Ontology;

/// <summary>How exact a time is.</summary>
public enum TimePrecision
{
    Day,
    Week,
    Month,
    Season,
    Year,
    Decade,
    /// <summary>One end is not given: “since June 2015”.</summary>
    Open,
}
