using System.Globalization;
using Dateline.Documents;

namespace Dateline.Exports.Cameo;

/// <summary>A code of CAMEO.</summary>
/// <param name="Code">Three or four digits.</param>
/// <param name="Goldstein">Conflict to cooperation, −10 to 10.</param>
/// <param name="Name">What it is.</param>
public sealed record CameoCode(string Code, double Goldstein, string Name)
{
    private static readonly Dictionary<string, CameoCode> All = EmbeddedLines.Read("Exports/Cameo/cameo.txt").Select(l => l.Split('|', StringSplitOptions.TrimEntries))
        .Select(f => new CameoCode(f[0], double.Parse(f[1], CultureInfo.InvariantCulture), f[2])).ToDictionary(c => c.Code, StringComparer.Ordinal);

    /// <summary>The code, or the one that it refines; null for what is no code.</summary>
    public static CameoCode? Of(string? code)
    {
        for (var shorter = code ?? ""; shorter.Length >= 2; shorter = shorter[..^1])
            if (All.TryGetValue(shorter.Length == 2 ? $"{shorter}0" : shorter, out var found)) return found;
        return null;
    }
}
