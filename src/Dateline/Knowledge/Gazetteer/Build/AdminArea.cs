namespace Dateline.Knowledge.Gazetteer.Build;

/// <summary>A province or district while the gazetteer is built: its point is the middle of its towns, unless a table has it.</summary>
internal sealed class AdminArea(PlaceKind kind, int number)
{
    private double _latitude, _longitude;
    private int _members;

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

    public bool HasPoint => _members > 0;

    public double Latitude => _latitude / _members;

    public double Longitude => _longitude / _members;

    public void Add(double latitude, double longitude, long population)
    {
        _latitude += latitude;
        _longitude += longitude;
        _members++;
        Population += population;
    }
}
