using System.Globalization;

namespace Dateline.Knowledge.Gazetteer.Build;

/// <summary>One line of a plain text file of places: <c>name | country | lat | lon | kind | other names; demonyms</c>.</summary>
/// <param name="Name">Main name.</param>
/// <param name="Country">ISO 3166-1 alpha-3 (for a country alpha-2, a space, alpha-3), or null.</param>
/// <param name="Latitude">Null where the names belong to a place that is there already.</param>
/// <param name="Longitude">Null with the latitude.</param>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="Others">Its other names.</param>
/// <param name="Demonyms">Adjectives and peoples; of countries only.</param>
/// <param name="Where">File and line, for errors.</param>
internal sealed record AuthoredPlace(
    string Name, string? Country, double? Latitude, double? Longitude, PlaceKind Kind, string[] Others, string[] Demonyms, string Where)
{
    private const string Folder = "Knowledge/Gazetteer/";

    /// <summary>The files built into the library, countries first.</summary>
    public static IEnumerable<AuthoredPlace> Embedded()
    {
        foreach (var name in (string[])["countries.txt", "regions.txt", "waters.txt", "sites.txt"])
        {
            using var stream = typeof(AuthoredPlace).Assembly.GetManifestResourceStream(Folder + name)
                ?? throw new InvalidOperationException($"The library lacks its file {name}.");
            using var reader = new StreamReader(stream);
            foreach (var place in Read(reader, name)) yield return place;
        }
    }

    /// <exception cref="GazetteerFormatException">A line cannot be read; the message names file, line and what was expected.</exception>
    public static IEnumerable<AuthoredPlace> Read(TextReader reader, string file)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
            if (line.AsSpan().Trim() is { IsEmpty: false } content && content[0] != '#')
                yield return Parse(content.ToString(), $"{file}:{number}");
    }

    public static AuthoredPlace Parse(string line, string where)
    {
        var fields = line.Split('|', StringSplitOptions.TrimEntries);
        if (fields.Length != 6) throw Bad(where, $"6 fields expected between bars (name, country, latitude, longitude, kind, other names), {fields.Length} found.");
        if (PlaceKey.Of(fields[0]).Length == 0) throw Bad(where, "a name in Latin letters expected first.");
        if (!Enum.TryParse<PlaceKind>(fields[4], ignoreCase: true, out var kind) || int.TryParse(fields[4], out _))
            throw Bad(where, $"a kind expected, one of {string.Join(", ", Enum.GetNames<PlaceKind>()).ToLowerInvariant()}; found '{fields[4]}'.");
        var names = fields[5].Split(';', 2, StringSplitOptions.TrimEntries);
        return new(
            fields[0], CountryField(fields[1], kind, where), Degrees(fields[2], 90, where), Degrees(fields[3], 180, where), kind,
            List(names[0]), names.Length > 1 ? List(names[1]) : [], where);
    }

    private static string? CountryField(string field, PlaceKind kind, string where)
    {
        if (field == "-" && kind != PlaceKind.Country) return null;
        var code = field.Length == 6 && field[2] == ' ' ? field[3..] : field;
        return code.Length == 3 && code.All(char.IsAsciiLetterUpper) ? field : throw Bad(where, $"a country expected as ISO 3166-1 alpha-3, or -; found '{field}'.");
    }

    private static double? Degrees(string field, double most, string where)
    {
        if (field == "-") return null;
        return double.TryParse(field, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees)
            && Math.Abs(degrees) <= most ? degrees : throw Bad(where, $"degrees from -{most} to {most} expected, or -; found '{field}'.");
    }

    private static string[] List(string field) => field.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static GazetteerFormatException Bad(string where, string problem) => new($"{where}: {problem}");
}
