using System.Globalization;

namespace Dateline.Situations;

/// <summary>
/// A table on control: a row of headings, then a line for every change, with the day, the place, its holder and where that is
/// from. Columns may stand in any order and under other names (see <c>docs/situation.md</c>).
/// </summary>
public sealed class ControlTable
{
    private static readonly (string Column, string[] Names)[] Headings =
    [
        ("date", ["date", "day", "since", "from_date"]), ("place", ["place", "name", "town", "city", "location", "settlement"]),
        ("holder", ["holder", "to", "controller", "control", "controlled_by", "actor", "party"]), ("source", ["source", "url", "reference", "ref"]),
        ("country", ["country", "iso3", "iso"]), ("lat", ["lat", "latitude"]), ("lon", ["lon", "lng", "long", "longitude"]),
        ("geonameid", ["geonameid", "geonames", "geoname_id"]), ("grade", ["grade", "status", "state"]),
    ];

    private ControlTable(string name, IReadOnlyList<ControlLine> lines, IReadOnlyList<string> problems) => (Name, Lines, Problems) = (name, lines, problems);

    /// <summary>The file, as shown where a line has no source of its own.</summary>
    public string Name { get; }

    public IReadOnlyList<ControlLine> Lines { get; }

    /// <summary>Lines that could not be read: which, and what was expected. The others stand.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <param name="name">The file's name, for messages.</param>
    /// <param name="rows">The fields of its rows, first the headings.</param>
    public static ControlTable Read(string name, IEnumerable<IReadOnlyList<string>> rows)
    {
        var (lines, problems, columns, number) = (new List<ControlLine>(), new List<string>(), default(Dictionary<string, int>), 0);
        foreach (var row in rows)
        {
            number++;
            if (columns is null)
            {
                columns = Columns(row);
                foreach (var needed in (string[])["date", "place", "holder"])
                    if (!columns.ContainsKey(needed)) problems.Add($"{name}:1: a column '{needed}' is expected; found: {string.Join(", ", row)}.");
                if (problems.Count > 0) return new(name, [], problems);
            }
            else if (Line(number, row, columns, out var problem) is { } line) lines.Add(line);
            else problems.Add($"{name}:{number}: {problem}");
        }
        return new(name, NamedPlaces(lines), problems);
    }

    private static Dictionary<string, int> Columns(IReadOnlyList<string> headings)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (column, names) in Headings)
            foreach (var written in names)
                for (var i = 0; i < headings.Count; i++)
                    if (headings[i].Trim().Equals(written, StringComparison.OrdinalIgnoreCase)) columns.TryAdd(column, i);
        return columns;
    }

    private static ControlLine? Line(int number, IReadOnlyList<string> row, Dictionary<string, int> columns, out string problem)
    {
        string? Field(string column) => columns.TryGetValue(column, out var i) && i < row.Count && row[i].Trim() is { Length: > 0 } text ? text : null;
        double? Degrees(string column) => double.TryParse(Field(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
        problem = $"a day such as 2022-03-01 is expected, '{Field("date")}' found.";
        if (!DateOnly.TryParseExact(Field("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return null;
        problem = "the name of a place is expected.";
        if (Field("place") is not { } place) return null;
        long? geonames = long.TryParse(Field("geonameid"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        var holder = Field("holder");
        var grade = (Field("grade") ?? holder)?.ToLowerInvariant() switch { "contested" => Grade.Contested, "support" => Grade.Support, _ => Grade.Assessed };
        if (holder?.ToLowerInvariant() is "contested" or "unknown" or "not known" or "uncontrolled" or "none" or "nobody") holder = null;
        return new(number, date, new(place, Field("country"), geonames) { Latitude = Degrees("lat"), Longitude = Degrees("lon") }, holder, grade, Field("source"));
    }

    // Two towns may bear one name; one town may be given by two points, or once without any.
    private static List<ControlLine> NamedPlaces(List<ControlLine> lines)
    {
        const double near = 0.25;
        var towns = lines.Where(l => l.Place.GeoNameId is null).GroupBy(l => l.Place.Key).ToDictionary(g => g.Key, g => new List<KnownPlace>());
        foreach (var place in lines.Select(l => l.Place).Where(p => p is { GeoNameId: null, Latitude: not null, Longitude: not null }).OrderBy(p => p.Latitude).ThenBy(p => p.Longitude))
            if (towns[place.Key] is var known && !known.Exists(k => IsNear(k, place))) known.Add(place);
        return lines.ConvertAll(l => l.Place.GeoNameId is not null || towns[l.Place.Key] is not { Count: > 0 } known ? l
            : known.Count == 1 || l.Place.Latitude is null ? l with { Place = known[0] }
            : l with { Place = known.First(k => IsNear(k, l.Place)) with { Name = $"{l.Place.Name} ({known.FindIndex(k => IsNear(k, l.Place)) + 1})" } });

        static bool IsNear(KnownPlace one, KnownPlace other) =>
            Math.Abs(one.Latitude!.Value - (other.Latitude ?? 0)) < near && Math.Abs(one.Longitude!.Value - (other.Longitude ?? 0)) < near;
    }
}
