namespace Dateline.Annotation;

/// <summary>What a named entity is, as the annotation contract writes it.</summary>
public enum EntityType
{
    /// <summary>A person, without the title.</summary>
    Per,

    /// <summary>A named body: ministry, army, party, agency, company, armed group.</summary>
    Org,

    /// <summary>A country (also when it acts), region, town or water.</summary>
    Loc,

    /// <summary>A nationality, people, religious or political group: <c>Iraqi</c>, <c>Kurds</c>.</summary>
    Norp,

    /// <summary>A building, road, bridge or base as a place.</summary>
    Fac,

    /// <summary>A named event.</summary>
    Event,

    Product,

    /// <summary>A law, award, language or virus by name.</summary>
    Misc,
}
