using Dateline.Knowledge.Ontology;

namespace Dateline.Knowledge.Petrarch;

/// <summary>What CAMEO's codes say in our terms.</summary>
internal static class PetrarchCodes
{
    /// <summary>The type of an actor by its code: <c>USAGOV</c>, <c>IMGMUSISI</c>, <c>GOV</c>.</summary>
    public static ActorType TypeOf(string code)
    {
        for (var i = 0; i + 3 <= code.Length; i += 3)
            if (Sector(code.AsSpan(i, 3)) is { } type) return type;
        return code.Length == 3 ? ActorType.State : ActorType.Other;
    }

    public static string TypeWord(string sector) => Vocabulary.Word(Sector(sector.Length < 3 ? "" : sector.AsSpan(0, 3)) ?? ActorType.Other);

    private static ActorType? Sector(ReadOnlySpan<char> sector) => sector switch
    {
        "GOV" or "LEG" or "JUD" or "SPY" or "ELI" => ActorType.Government,
        "MIL" => ActorType.Military,
        "COP" => ActorType.Police,
        "REB" or "SEP" or "INS" => ActorType.Rebel,
        "UAF" or "IMG" or "RAD" or "PRM" => ActorType.ArmedGroup,
        "PTY" or "OPP" => ActorType.Party,
        "IGO" => ActorType.Igo,
        "NGO" or "NGM" => ActorType.Ngo,
        "MED" => ActorType.Media,
        "BUS" or "MNC" => ActorType.Business,
        "CVL" or "REF" or "EDU" or "LAB" or "AGR" or "HLH" or "SET" => ActorType.Civilian,
        _ => null,
    };
}
