namespace Dateline.Knowledge.Ontology;

/// <summary>Who did what to whom: the sixteen types of PLOVER 0.8. Making a statement is none of them.</summary>
public enum EventType
{
    Agree,
    Consult,
    Support,
    Cooperate,
    Aid,
    Concede,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
}
