using Dateline.Reviews.Pages.Html;

namespace Dateline.Reviews.Pages.Charts;

/// <summary>How much happened when: a lane for each sort of happening, a bar for each week, all lanes on one scale.</summary>
internal static class LaneChart
{
    private const double Width = 460, Left = 112, Right = 452, Least = 34, Head = 14, Unit = 3.6, Tallest = 90;

    /// <param name="html">Where it is written.</param>
    /// <param name="id">Of the picture.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="lanes">Name, and the days of what happened in it.</param>
    public static void Draw(HtmlWriter html, string id, string title, DateOnly from, DateOnly to, IReadOnlyList<(string Name, IReadOnlyList<DateOnly> Days)> lanes)
    {
        var weeks = (to.DayNumber - from.DayNumber) / 7 + 1;
        var width = (Right - Left) / weeks;
        var counts = lanes.Select(l => l.Days.CountBy(d => (d.DayNumber - from.DayNumber) / 7).OrderBy(w => w.Key).ToList()).ToList();
        var unit = Math.Min(Unit, Tallest / counts.SelectMany(c => c).Select(w => w.Value).DefaultIfEmpty(1).Max());
        var heights = counts.Select(c => Math.Max(Least, Head + unit * c.Max(w => w.Value))).ToList();
        var bottom = heights.Sum();
        using var picture = html.Picture(id, Width, bottom + 22, title, string.Join("; ", lanes.Select(l => $"{l.Name}: {l.Days.Count}")));
        foreach (var month in Days.Months(from, to))
        {
            var x = Left + (month.DayNumber - from.DayNumber) / 7.0 * width;
            html.Line(x, 0, x, bottom, "grid");
            if ((weeks < 75 || month.Month is 1 or 7) && x < Right - 30) html.Words(x + 2, bottom + 15, Days.Month(month), "tick");
        }
        var y = 0.0;
        foreach (var (((name, days), height), weekly) in lanes.Zip(heights).Zip(counts))
        {
            y += height;
            html.Line(0, y, Right, y, "axis");
            html.Words(0, y - 19, name, "owner");
            html.Words(0, y - 5, $"{days.Count}", "tick");
            var most = weekly.Max(w => w.Value);
            foreach (var (week, count) in weekly)
            {
                var bar = new Box(Left + week * width + 0.6, y - count * unit, Math.Max(1.5, width - 1.2), count * unit);
                html.Rectangle(bar, "dot", $"{name}, week of {Days.Short(from.AddDays(7 * week))}: {count}");
                // Where no week has more than another, the number beside the lane says all.
                if (count == most && most > 1) html.Words(bar.X + bar.Width / 2, bar.Y - 2, $"{count}", "tick", "middle");
            }
        }
    }
}
