using Dateline.Knowledge.Gazetteer;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Triangulate;

namespace Dateline.Situations.Shares;

/// <summary>
/// A country's towns and villages in the gazetteer, with the people of each and the land that lies nearer to it than to any other
/// (Voronoi cells, clipped to the country's outline). Distances and areas are those of the sinusoidal projection about the
/// middle of the country, which keeps areas.
/// </summary>
internal sealed class CountryCells
{
    private const double EarthRadius = 6371.0072;

    private CountryCells(double area, IReadOnlyList<PlaceCell> cells) => (Area, Cells) = (area, cells);

    /// <summary>Square kilometres of the outline.</summary>
    public double Area { get; }

    /// <summary>By the order of the gazetteer.</summary>
    public IReadOnlyList<PlaceCell> Cells { get; }

    /// <summary>Null where there is no outline of the country, or no place in it.</summary>
    public static CountryCells? Of(GazetteerFile gazetteer, string country)
    {
        var places = new List<GazetteerPlace>();
        for (var i = 0; i < gazetteer.Count; i++)
            if ((PlaceKind)gazetteer.Record(i).Kind is PlaceKind.Town or PlaceKind.Village && gazetteer.Alpha3(gazetteer.Record(i).Country) == country) places.Add(gazetteer[i]);
        if (places.Count == 0 || Outlines.Of(country) is not { } outline) return null;
        var middle = outline.EnvelopeInternal.Centre.X;
        outline = GeometryFixer.Fix(new Projection(middle).Transform(outline));
        var areas = Areas([.. places.Select(p => Project(p.Longitude, p.Latitude, middle))], outline);
        return new(outline.Area, [.. places.Select((p, i) => new PlaceCell(p.Name, p.GeoNameId, p.Population > 0 ? Math.Pow(2, p.Population) : 0, areas[i]))]);
    }

    private static double[] Areas(Coordinate[] points, Geometry outline)
    {
        if (points.Length == 1) return [outline.Area];
        var builder = new VoronoiDiagramBuilder { ClipEnvelope = outline.EnvelopeInternal };
        builder.SetSites(points);
        var (prepared, of) = (PreparedGeometryFactory.Prepare(outline), new Dictionary<Coordinate, double>());
        foreach (var cell in builder.GetDiagram(outline.Factory).Geometries)
            of[(Coordinate)cell.UserData] = prepared.Contains(cell) ? cell.Area : prepared.Intersects(cell) ? OverlayNGRobust.Overlay(cell, outline, SpatialFunction.Intersection).Area : 0;
        // Places on one spot have its cell together.
        var there = points.CountBy(p => p).ToDictionary();
        return Array.ConvertAll(points, p => of.GetValueOrDefault(p) / there[p]);
    }

    private static Coordinate Project(double longitude, double latitude, double middle) =>
        new(EarthRadius * double.DegreesToRadians(longitude - middle) * Math.Cos(double.DegreesToRadians(latitude)), EarthRadius * double.DegreesToRadians(latitude));

    private sealed class Projection(double middle) : GeometryTransformer
    {
        protected override CoordinateSequence TransformCoordinates(CoordinateSequence coords, Geometry parent) =>
            parent.Factory.CoordinateSequenceFactory.Create(Array.ConvertAll(coords.ToCoordinateArray(), p => Project(p.X, p.Y, middle)));
    }
}
