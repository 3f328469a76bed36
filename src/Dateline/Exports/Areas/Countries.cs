using System.Globalization;
using Dateline.Documents;

namespace Dateline.Exports.Areas;

/// <summary>The countries of countries.txt, by their codes and names; names.txt has what others call them.</summary>
public static class Countries
{
    private static readonly Country[] All =
        [.. EmbeddedLines.Read("Exports/Areas/countries.txt").Select(l => l.Split(" | ")).Select(f => new Country(f[0], f[1], int.Parse(f[2], CultureInfo.InvariantCulture), f[3], f[4]))];

    private static readonly Dictionary<string, Country> ByCode = All.ToDictionary(c => c.Alpha3, StringComparer.Ordinal);

    private static readonly Dictionary<string, Country> ByName = All.Select(c => (c.Name, Country: c))
        .Concat(EmbeddedLines.Read("Exports/Areas/names.txt").Select(l => l.Split(" | ")).Select(f => (Name: f[0], Country: ByCode[f[1]])))
        .ToDictionary(n => n.Name, n => n.Country, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<int, Country> ByNumber = All.Where(c => c.Numeric > 0).ToDictionary(c => c.Numeric);

    /// <param name="alpha3">ISO 3166-1 alpha-3, or null.</param>
    public static Country? Of(string? alpha3) => alpha3 is null ? null : ByCode.GetValueOrDefault(alpha3);

    public static Country? Named(string name) => ByName.GetValueOrDefault(name);

    /// <param name="number">ISO 3166-1 numeric.</param>
    public static Country? Numbered(int number) => ByNumber.GetValueOrDefault(number);
}
