namespace Dateline.Knowledge.Ontology;

/// <summary>What a figure counts or measures.</summary>
public enum Measure
{
    Killed,
    Injured,
    Missing,
    Captured,
    Displaced,
    Refugees,
    Migrants,
    Affected,
    Fighters,
    TerritoryShare,
    Area,
    Money,
    AidRecipients,
    Strikes,
    Countries,
    Vehicles,
    Weapons,
    Duration,
    Other,
}
