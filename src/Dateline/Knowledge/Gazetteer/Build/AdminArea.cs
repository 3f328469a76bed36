namespace Dateline.Knowledge.Gazetteer.Build;

/// <summary>A province or district while the gazetteer is built: its point is the middle between its towns, unless a table has it.</summary>
internal sealed class AdminArea(PlaceKind kind, int number)
{
    private readonly List<float> _latitudes = [], _longitudes = [];

    public PlaceKind Kind { get; } = kind;

    public int Number { get; } = number;

    /// <summary>Null where no table names it.</summary>
    public string? Name { get; set; }

    public string Country { get; set; } = "";

    /// <summary>The province of a district.</summary>
    public int Parent { get; set; } = -1;

    /// <summary>Index of its place, or −1.</summary>
    public int Place { get; set; } = -1;

    public long Population { get; private set; }

    public bool HasPoint => _latitudes.Count > 0;

    public double Latitude => Middle(_latitudes);

    public double Longitude => Middle(_longitudes);

    public void Add(double latitude, double longitude, long population)
    {
        _latitudes.Add((float)latitude);
        _longitudes.Add((float)longitude);
        Population += population;
    }

    // Towns crowd on coasts: between the outermost, but for a few that a table has put astray, lies the middle of the land.
    private static double Middle(List<float> degrees)
    {
        degrees.Sort();
        var astray = degrees.Count / 50;
        return (degrees[astray] + degrees[^(astray + 1)]) / 2.0;
    }
}
