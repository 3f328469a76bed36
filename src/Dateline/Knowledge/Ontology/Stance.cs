namespace Dateline.Knowledge.Ontology;

/// <summary>Where an actor stands on a target.</summary>
public enum Stance
{
    Supports,
    Opposes,
    Recognises,
    Rejects,
    Demands,
    Offers,
    Considers,
    Neutral,
}
