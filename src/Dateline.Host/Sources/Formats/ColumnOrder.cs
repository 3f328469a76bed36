using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace Dateline.Host.Sources.Formats;

/// <summary>
/// Blocks in the order in which they are read (recursive XY-cut): columns from left to right where a gutter runs through from top to bottom;
/// else the upper part first, cut so that it holds whole columns.
/// </summary>
internal static class ColumnOrder
{
    /// <summary>Boxes may reach over a gap by a hair.</summary>
    private const double Slack = 1;

    public static List<TextBlock> Sort(IEnumerable<TextBlock> blocks)
    {
        var (sorted, open) = (new List<TextBlock>(), new Stack<List<TextBlock>>());
        open.Push([.. blocks]);
        while (open.TryPop(out var part))
        {
            if (part.Count < 2) sorted.AddRange(part);
            else if (Cut(part, b => (b.Left, b.Right)).FirstOrDefault() is { } columns) Push(columns);
            else if (Cut(part, b => (-b.Top, -b.Bottom)).ToList() is { Count: > 0 } bands) Push(bands.FindLast(b => IsWhole(b.Before)) ?? bands[0]);
            else sorted.AddRange(part.OrderByDescending(b => b.BoundingBox.Top).ThenBy(b => b.BoundingBox.Left));
        }
        return sorted;

        void Push(Parts parts)
        {
            open.Push(parts.After);
            open.Push(parts.Before);
        }
    }

    private static bool IsWhole(List<TextBlock> part) => part.Count == 1 || Cut(part, b => (b.Left, b.Right)).Any();

    /// <summary>All ways to part the blocks by a line that crosses none of them.</summary>
    private static IEnumerable<Parts> Cut(List<TextBlock> part, Func<PdfRectangle, (double From, double To)> side)
    {
        var byStart = part.OrderBy(b => side(b.BoundingBox).From).ToList();
        var reach = double.NegativeInfinity;
        for (var i = 0; i < byStart.Count; i++)
        {
            var (from, to) = side(byStart[i].BoundingBox);
            if (i > 0 && from > reach - Slack) yield return new(byStart[..i], byStart[i..]);
            reach = Math.Max(reach, to);
        }
    }

    private sealed record Parts(List<TextBlock> Before, List<TextBlock> After);
}
