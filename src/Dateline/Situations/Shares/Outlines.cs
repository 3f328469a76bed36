using System.Globalization;
using Dateline.Knowledge.Entries;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Dateline.Situations.Shares;

/// <summary>Outlines of countries (outlines.txt): Natural Earth, 1:50 million.</summary>
internal static class Outlines
{
    private static readonly Lazy<ILookup<string, Entry>> File =
        new(() => EntryFile.Embedded("Situations/Shares/outlines.txt", "outlines").ToLookup(e => e.Expect(2)[0], StringComparer.Ordinal));

    /// <summary>A country's land in degrees, longitude first; null where there is none under the code.</summary>
    /// <param name="country">ISO 3166-1 alpha-3.</param>
    public static Geometry? Of(string country)
    {
        var parts = File.Value[country].Select(e => GeometryFixer.Fix(Part(e))).ToList();
        return parts.Count == 0 ? null : NetTopologySuite.Operation.Union.UnaryUnionOp.Union(parts);
    }

    /// <summary>Countries with land in a box of degrees, by code, each with the parts of its land that reach into it.</summary>
    public static IEnumerable<(string Country, Geometry Land)> Within(Envelope box)
    {
        foreach (var country in File.Value.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            var parts = country.Select(Part).Where(p => p.EnvelopeInternal.Intersects(box)).Select(GeometryFixer.Fix).ToList();
            if (parts.Count > 0) yield return (country.Key, NetTopologySuite.Operation.Union.UnaryUnionOp.Union(parts));
        }
    }

    private static Polygon Part(Entry entry)
    {
        var rings = entry[1].Split(';', StringSplitOptions.TrimEntries).Select(ring => Ring(entry, ring)).ToList();
        return new(rings[0], [.. rings.Skip(1)]);
    }

    private static LinearRing Ring(Entry entry, string ring)
    {
        var (points, x, y) = (new List<Coordinate>(), 0, 0);
        foreach (var point in ring.Split(' '))
        {
            var comma = point.IndexOf(',', StringComparison.Ordinal);
            if (comma < 0 || !int.TryParse(point.AsSpan(0, comma), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var east)
                || !int.TryParse(point.AsSpan(comma + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var north))
                throw entry.Error($"two whole numbers with a comma between expected, '{point}' found.");
            points.Add(new((x += east) / 100.0, (y += north) / 100.0));
        }
        points.Add(points[0].Copy());
        return points.Count > 3 ? new LinearRing([.. points]) : throw entry.Error("three points or more expected.");
    }
}
