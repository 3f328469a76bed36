namespace Dateline.Knowledge.Ontology;

/// <summary>What happened to the hold on a place.</summary>
public enum ControlChange
{
    Gained,
    Lost,
    Held,
    Contested,
    Foothold,
    Transferred,
}
