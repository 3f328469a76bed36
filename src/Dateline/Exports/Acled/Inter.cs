using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Exports.Acled;

/// <summary>The sort of an actor as ACLED has it (inter1, inter2), by its code; empty where the code does not tell.</summary>
internal static class Inter
{
    public const string StateForces = "State forces", External = "External/Other forces", Civilians = "Civilians", Protesters = "Protesters", Rioters = "Rioters";

    private static readonly Dictionary<string, string> BySector = EmbeddedLines.Read("Exports/Acled/inter.txt").Select(l => l.Split('|', StringSplitOptions.TrimEntries))
        .SelectMany(f => f[0].Split(' ').Select(sector => (sector, f[1]))).ToDictionary(p => p.sector, p => p.Item2, StringComparer.Ordinal);

    /// <param name="mention">The actor.</param>
    /// <param name="actors">Those of its document.</param>
    /// <param name="country">Where it acts, alpha-3; null where unknown.</param>
    public static string Of(Mention mention, Actors actors, string? country)
    {
        var sort = actors.Sectors(mention).Select(s => BySector.GetValueOrDefault(s)).FirstOrDefault(s => s is not null) ?? OfType(mention, actors);
        return sort == StateForces && country is not null && actors.Country(mention) is { } own && own != country ? External : sort;
    }

    public static bool IsStateForce(Mention mention, Actors actors) => Of(mention, actors, null) == StateForces;

    /// <summary>Both sorts in one cell, in ACLED's way.</summary>
    public static string Interaction(string first, string second) => (first, second) switch
    {
        ("", "") => "",
        (_, "") => $"{first} only",
        ("", _) => $"{second} only",
        _ => $"{first}-{second}",
    };

    private static string OfType(Mention mention, Actors actors) => actors.Of(mention)?.Type switch
    {
        ActorType.State or ActorType.Government or ActorType.Military or ActorType.Police => StateForces,
        ActorType.Rebel => "Rebel group",
        ActorType.ArmedGroup => "Political militia",
        ActorType.Igo or ActorType.Coalition => External,
        ActorType.Civilian or ActorType.Population or ActorType.Ngo or ActorType.Media => Civilians,
        null when actors.Code(mention).Length == 3 => StateForces,
        _ => "",
    };
}
