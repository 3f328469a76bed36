using System.Globalization;
using System.Text;
using Dateline.Situations.Shares;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Simplify;

namespace Dateline.Reviews.Pages.Maps;

/// <summary>The countries of a map: Natural Earth's outlines, projected and cut at the edge of the picture.</summary>
internal sealed class Basemap
{
    /// <summary>What is less than this, in units of the picture, is not drawn.</summary>
    private const double Tolerance = 0.4;

    private Basemap(IReadOnlyList<(string Code, string Path, double X, double Y, double Area)> countries) => Countries = countries;

    /// <summary>By code: the path of its outline, a point well inside, and how much of the picture it takes.</summary>
    public IReadOnlyList<(string Code, string Path, double X, double Y, double Area)> Countries { get; }

    public static Basemap Of(MapFrame frame)
    {
        var high = frame.Radius / 111;
        var wide = Math.Min(180, high / Math.Max(0.1, Math.Cos(double.DegreesToRadians(Math.Min(85, Math.Abs(frame.Latitude) + high)))));
        var seen = new Envelope(frame.Longitude - wide, frame.Longitude + wide, frame.Latitude - high, frame.Latitude + high);
        var edge = new GeometryFactory().ToGeometry(new Envelope(-1, MapFrame.Width + 1, -1, frame.Height + 1));
        var countries = new List<(string, string, double, double, double)>();
        foreach (var (code, land) in Outlines.Within(seen))
        {
            var drawn = DouglasPeuckerSimplifier.Simplify(GeometryFixer.Fix(new Projection(frame).Transform(land)), Tolerance);
            var shown = OverlayNGRobust.Overlay(GeometryFixer.Fix(drawn), edge, SpatialFunction.Intersection);
            if (shown.IsEmpty || shown.Area < 4) continue;
            var inside = shown.InteriorPoint;
            countries.Add((code, Path(shown), inside.X, inside.Y, shown.Area));
        }
        return new(countries);
    }

    private static string Path(Geometry land)
    {
        var path = new StringBuilder();
        for (var i = 0; i < land.NumGeometries; i++)
            if (land.GetGeometryN(i) is Polygon part)
                foreach (var ring in part.InteriorRings.Prepend(part.ExteriorRing)) Add(path, ring.Coordinates);
        return path.ToString();
    }

    private static void Add(StringBuilder path, Coordinate[] ring)
    {
        for (var i = 0; i < ring.Length - 1; i++)
            path.Append(i == 0 ? 'M' : 'L').Append(ring[i].X.ToString("0.#", CultureInfo.InvariantCulture)).Append(' ').Append(ring[i].Y.ToString("0.#", CultureInfo.InvariantCulture));
        path.Append('Z');
    }

    private sealed class Projection(MapFrame frame) : GeometryTransformer
    {
        protected override CoordinateSequence TransformCoordinates(CoordinateSequence coords, Geometry parent) =>
            parent.Factory.CoordinateSequenceFactory.Create(Array.ConvertAll(coords.ToCoordinateArray(), p =>
            {
                var (x, y) = frame.Place(p.Y, p.X);
                return new Coordinate(x, y);
            }));
    }
}
