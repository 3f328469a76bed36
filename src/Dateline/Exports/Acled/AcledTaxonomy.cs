using Dateline.Documents;

namespace Dateline.Exports.Acled;

/// <summary>The sub-types of subtypes.txt.</summary>
public static class AcledTaxonomy
{
    private static readonly Dictionary<string, AcledSubType> ByName = EmbeddedLines.Read("Exports/Acled/subtypes.txt")
        .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
        .Select(f => new AcledSubType(f[0], f[1], f[2], f[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .ToDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>All of them, by name.</summary>
    public static IEnumerable<AcledSubType> All => ByName.Values.OrderBy(s => s.Name, StringComparer.Ordinal);

    /// <summary>Null for a name that ACLED does not have.</summary>
    public static AcledSubType? Of(string name) => ByName.GetValueOrDefault(name);
}
