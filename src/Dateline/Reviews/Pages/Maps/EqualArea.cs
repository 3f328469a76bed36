namespace Dateline.Reviews.Pages.Maps;

/// <summary>
/// The Lambert azimuthal equal-area projection of the sphere: kilometres east and north of a middle (Snyder, Map Projections: A Working
/// Manual, 1987, equations 24-2 to 24-4). Equal areas on the ground are equal on the map.
/// </summary>
/// <param name="latitude">Of the middle, degrees.</param>
/// <param name="longitude">Of the middle, degrees.</param>
internal sealed class EqualArea(double latitude, double longitude)
{
    /// <summary>Of the sphere with the area of the Earth, kilometres.</summary>
    public const double EarthRadius = 6371.0072;

    private readonly (double Sin, double Cos) _middle = Math.SinCos(double.DegreesToRadians(latitude));

    public (double X, double Y) Project(double north, double east)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(north));
        var (sinEast, cosEast) = Math.SinCos(double.DegreesToRadians(east - longitude));
        // The point opposite the middle is no point of the map.
        var scale = EarthRadius * Math.Sqrt(2 / Math.Max(1e-9, 1 + _middle.Sin * sin + _middle.Cos * cos * cosEast));
        return (scale * cos * sinEast, scale * (_middle.Cos * sin - _middle.Sin * cos * cosEast));
    }
}
