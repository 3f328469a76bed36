namespace Dateline.Knowledge.Ontology;

/// <summary>How exact a place is.</summary>
public enum PlacePrecision
{
    Site,
    Town,
    District,
    Province,
    Country,
    Region,
}
