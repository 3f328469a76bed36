namespace Dateline.Reviews.Pages.Maps;

/// <summary>Where kilometres of the projection stand in a picture.</summary>
internal sealed class MapFrame
{
    public const double Width = 460;

    private const double Lowest = 280, Highest = 400;

    /// <summary>The least that is shown from edge to edge, kilometres: a town needs its surroundings.</summary>
    private const double Least = 420;

    private readonly EqualArea _projection;
    private readonly double _x, _y;

    public MapFrame(IReadOnlyList<MapPlace> places)
    {
        var (north, south) = (places.Max(p => p.Place.Latitude!.Value), places.Min(p => p.Place.Latitude!.Value));
        var (east, west) = (places.Max(p => p.Place.Longitude!.Value), places.Min(p => p.Place.Longitude!.Value));
        (Latitude, Longitude) = ((north + south) / 2, (east + west) / 2);
        _projection = new(Latitude, Longitude);
        var points = places.Select(p => _projection.Project(p.Place.Latitude!.Value, p.Place.Longitude!.Value)).ToList();
        var (wide, high) = (points.Max(p => p.X) - points.Min(p => p.X), points.Max(p => p.Y) - points.Min(p => p.Y));
        Scale = Math.Min(Width / Math.Max(Least, wide * 1.5), Highest / Math.Max(Least * Highest / Width, high * 1.5));
        Height = Math.Round(Math.Clamp(high * 2.2 * Scale, Lowest, Highest));
        (_x, _y) = ((points.Max(p => p.X) + points.Min(p => p.X)) / 2, (points.Max(p => p.Y) + points.Min(p => p.Y)) / 2);
    }

    /// <summary>Of the middle of the projection, degrees.</summary>
    public double Latitude { get; }

    /// <inheritdoc cref="Latitude"/>
    public double Longitude { get; }

    /// <summary>Units of the picture from top to bottom: less for places that lie beside one another.</summary>
    public double Height { get; }

    /// <summary>Units of the picture for a kilometre.</summary>
    public double Scale { get; }

    /// <summary>Half the diagonal, kilometres.</summary>
    public double Radius => Math.Sqrt(Width * Width + Height * Height) / 2 / Scale;

    public (double X, double Y) Place(double north, double east)
    {
        var (x, y) = _projection.Project(north, east);
        return (Width / 2 + (x - _x) * Scale, Height / 2 - (y - _y) * Scale);
    }
}
