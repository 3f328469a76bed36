namespace Dateline.Knowledge.Ontology;

/// <summary>The event codes of CAMEO (Schrodt 2012) in terms of PLOVER.</summary>
internal static class Cameo
{
    /// <summary>The type of a code by its root; null for making a statement (01) and for what is no code.</summary>
    public static EventType? TypeOf(string? code) => code is { Length: >= 2 } && code.All(char.IsAsciiDigit)
        ? code[..2] switch
        {
            "02" or "10" => EventType.Request,
            "03" => EventType.Agree,
            "04" => EventType.Consult,
            "05" => EventType.Support,
            "06" => EventType.Cooperate,
            "07" => EventType.Aid,
            "08" => code.StartsWith("087", StringComparison.Ordinal) ? EventType.Retreat : EventType.Concede,
            "09" or "11" => EventType.Accuse,
            "12" => EventType.Reject,
            "13" => EventType.Threaten,
            "14" => EventType.Protest,
            "15" => EventType.Mobilize,
            "16" => EventType.Sanction,
            "17" => EventType.Coerce,
            "18" or "19" or "20" => EventType.Assault,
            _ => null,
        }
        : null;
}
