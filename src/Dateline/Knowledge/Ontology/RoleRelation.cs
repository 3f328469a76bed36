namespace Dateline.Knowledge.Ontology;

/// <summary>How two actors, or an actor and an office, belong together.</summary>
public enum RoleRelation
{
    /// <summary>The object is the office, of its polity where the words say so.</summary>
    HoldsOffice,
    Leads,
    MemberOf,
    AllyOf,
    EnemyOf,
    PartOf,
    AlsoKnownAs,
}
