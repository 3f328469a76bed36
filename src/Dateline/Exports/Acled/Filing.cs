using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Exports.Acled;

/// <summary>Finds the sub-type under which ACLED would file a fact; null for what it does not record.</summary>
internal static class Filing
{
    /// <param name="item">Its document.</param>
    /// <param name="fact">An event or a change of control.</param>
    /// <param name="actors">The actors of the document.</param>
    public static AcledSubType? Of(ExportItem item, Fact fact, Actors actors) => fact switch
    {
        Event e => OfWords(item, e) ?? OfMode(e, actors),
        Control { Change: ControlChange.Gained, Holder: { } holder } => AcledTaxonomy.Of(Inter.IsStateForce(holder, actors) ? "Government regains territory" : "Non-state actor overtakes territory"),
        Control { Change: ControlChange.Transferred } => AcledTaxonomy.Of("Non-violent transfer of territory"),
        _ => null,
    };

    private static AcledSubType? OfWords(ExportItem item, Event e)
    {
        var type = Vocabulary.Word(e.Type);
        foreach (var name in item.SubTypes.GetValueOrDefault(e.Id) ?? [])
            if (AcledTaxonomy.Of(name) is { } subType && (subType.Takes.Contains(type) || item.GivenIds.ContainsKey(e.Id)) && !Contradicts(e, subType)) return subType;
        return null;
    }

    // The sentence may tell of more than one event; the mode was read at this one.
    private static bool Contradicts(Event e, AcledSubType subType) => e.Mode switch
    {
        "aerial" => subType.EventType == "Explosions/Remote violence" && subType.Name is not ("Air/drone strike" or "Chemical weapon"),
        "suicide-attack" => subType.Name != "Suicide bomb",
        "firearms" => subType.EventType == "Explosions/Remote violence",
        _ => false,
    };

    private static AcledSubType? OfMode(Event e, Actors actors) => AcledTaxonomy.Of((e.Type, e.Mode) switch
    {
        (EventType.Assault, "aerial") => "Air/drone strike",
        (EventType.Assault, "suicide-attack") => "Suicide bomb",
        (EventType.Assault, "explosives") => "Remote explosive/landmine/IED",
        (EventType.Assault, "heavy-weapons") => "Shelling/artillery/missile attack",
        (EventType.Assault, "sexual") => "Sexual violence",
        (EventType.Assault, "destroy") => "Looting/property destruction",
        (EventType.Assault, _) => e.Recipients.Any(r => Inter.Of(r, actors, null) == Inter.Civilians) ? "Attack" : "Armed clash",
        (EventType.Protest, "riot") => "Violent demonstration",
        (EventType.Protest, "demo" or "obstruct") => "Peaceful protest",
        (EventType.Coerce, "arrest") => "Arrests",
        _ => "",
    });
}
