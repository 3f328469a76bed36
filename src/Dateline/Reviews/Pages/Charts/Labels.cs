using System.Runtime.InteropServices;

namespace Dateline.Reviews.Pages.Charts;

/// <summary>
/// Finds room for labels beside their points: none covers another label, a point or the edge. Who comes first gets the best room; a label that
/// must stand off gets a line to its point.
/// </summary>
/// <param name="edge">The picture.</param>
internal sealed class Labels(Box edge)
{
    /// <summary>How far off its point a label may stand at most.</summary>
    public const int Rings = 10;

    private const double Step = 9;

    // East, west, and on to north and south; y goes down.
    private static readonly double[] Angles = [0, 180, 30, -30, 150, -150, 60, -60, 120, -120, 90, -90];

    private readonly List<Box> _taken = [];

    /// <summary>Nothing may stand there.</summary>
    public void Take(Box box) => _taken.Add(box);

    /// <summary>A place for a label; null where there is none, and the label is left to the table.</summary>
    /// <param name="x">The point's.</param>
    /// <param name="y">The point's.</param>
    /// <param name="radius">Of the mark there.</param>
    /// <param name="width">Of the label.</param>
    /// <param name="height">Of the label.</param>
    /// <param name="rings">How far off it may stand; 1 for beside only.</param>
    public PlacedLabel? Place(double x, double y, double radius, double width, double height, int rings = Rings)
    {
        for (var ring = 0; ring < rings; ring++)
            foreach (var angle in Angles)
            {
                var (sin, cos) = Math.SinCos(double.DegreesToRadians(angle));
                var off = radius + 4 + ring * Step;
                var box = new Box(
                    x + cos * off - width * (1 - cos) / 2, y + sin * off - height * (1 - sin) / 2, width, height);
                if (!edge.Contains(box) || IsTaken(box)) continue;
                _taken.Add(box);
                return new(box, ring > 0, x + cos * radius, y + sin * radius, x + cos * off, y + sin * off);
            }
        return null;
    }

    // Asked for a hundred places of every label that finds no room.
    private bool IsTaken(Box box)
    {
        foreach (ref readonly var taken in CollectionsMarshal.AsSpan(_taken))
            if (box.Overlaps(taken)) return true;
        return false;
    }
}
