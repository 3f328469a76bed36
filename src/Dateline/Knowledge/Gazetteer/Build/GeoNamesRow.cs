using System.Globalization;

namespace Dateline.Knowledge.Gazetteer.Build;

/// <summary>One line of a GeoNames table: 19 columns between tabs (https://download.geonames.org/export/dump/readme.txt).</summary>
internal readonly ref struct GeoNamesRow
{
    private const int Columns = 19;

    private GeoNamesRow(uint id, double latitude, double longitude, long population)
    {
        Id = id;
        Latitude = latitude;
        Longitude = longitude;
        Population = population;
    }

    public uint Id { get; }

    public double Latitude { get; }

    public double Longitude { get; }

    public long Population { get; }

    public ReadOnlySpan<char> Name { get; private init; }

    /// <summary>The name in ASCII.</summary>
    public ReadOnlySpan<char> Ascii { get; private init; }

    /// <summary>Other names, between commas.</summary>
    public ReadOnlySpan<char> Others { get; private init; }

    public char Class { get; private init; }

    public ReadOnlySpan<char> Feature { get; private init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public ReadOnlySpan<char> Country { get; private init; }

    public ReadOnlySpan<char> Admin1 { get; private init; }

    public ReadOnlySpan<char> Admin2 { get; private init; }

    /// <exception cref="GazetteerFormatException">The line is none of GeoNames.</exception>
    public static GeoNamesRow Parse(ReadOnlySpan<char> line, string where)
    {
        Span<Range> cut = stackalloc Range[Columns + 1];
        if (line.Split(cut, '\t') != Columns) throw new GazetteerFormatException($"{where}: {Columns} columns between tabs expected, as GeoNames has them.");
        if (!uint.TryParse(line[cut[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !double.TryParse(line[cut[4]], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) || Math.Abs(latitude) > 90
            || !double.TryParse(line[cut[5]], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) || Math.Abs(longitude) > 180)
            throw new GazetteerFormatException($"{where}: a number, and degrees in the columns 5 and 6 expected.");
        _ = long.TryParse(line[cut[14]], NumberStyles.None, CultureInfo.InvariantCulture, out var population);
        return new(id, latitude, longitude, population)
        {
            Name = line[cut[1]], Ascii = line[cut[2]], Others = line[cut[3]], Class = line[cut[6]] is [var c, ..] ? c : ' ', Feature = line[cut[7]],
            Country = line[cut[8]], Admin1 = line[cut[10]], Admin2 = line[cut[11]],
        };
    }

    /// <summary>What sort of place it is; null for what is no place of the news: wells, hotels, stops.</summary>
    public PlaceKind? Kind() => Class switch
    {
        'P' => Feature is "PPLX" ? PlaceKind.Quarter : Feature is "PPLH" or "PPLQ" or "PPLW" ? PlaceKind.Village : PlaceKind.Town,
        'A' => Feature is "ADM1" ? PlaceKind.Province : Feature is "ADM2" or "ADM3" ? PlaceKind.District : null,
        'T' => Feature is "MT" or "MTS" ? PlaceKind.Mountain : Feature is "ISL" or "ISLS" ? PlaceKind.Island : Feature is "DSRT" ? PlaceKind.Desert
            : Feature is "VAL" or "PASS" or "PEN" or "CAPE" ? PlaceKind.Site : null,
        'H' => Feature is "STM" or "STMS" ? PlaceKind.River : Feature is "LK" or "LKS" or "RSV" ? PlaceKind.Lake
            : Feature is "SEA" or "OCN" or "GULF" or "BAY" or "STRT" or "CHN" ? PlaceKind.Sea : null,
        'L' => Feature is "RGN" or "AREA" or "CONT" ? PlaceKind.Region : Feature is "MILB" or "PRK" or "OILF" or "RESN" ? PlaceKind.Site : null,
        'S' => Feature is "AIRP" or "AIRB" or "AIRF" or "DAM" or "MILB" or "CMPRF" or "OILR" or "PS" or "PSN" or "PRN" or "PRT" ? PlaceKind.Site : null,
        _ => null,
    };
}
