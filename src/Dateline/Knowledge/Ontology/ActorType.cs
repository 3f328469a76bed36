namespace Dateline.Knowledge.Ontology;

/// <summary>What an actor is.</summary>
public enum ActorType
{
    State,
    Government,
    Military,
    Police,
    ArmedGroup,
    Rebel,
    Party,
    Igo,
    Ngo,
    Coalition,
    Media,
    Business,
    Civilian,
    Person,
    Population,
    Other,
}
