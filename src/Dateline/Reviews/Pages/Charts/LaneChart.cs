using Dateline.Reviews.Pages.Html;

namespace Dateline.Reviews.Pages.Charts;

/// <summary>What happened when, a lane for each sort of happening; marks of one day stand above one another.</summary>
internal static class LaneChart
{
    private const double Width = 460, Left = 104, Right = 450, Least = 30, Step = 7.5;

    /// <param name="html">Where it is written.</param>
    /// <param name="id">Of the picture.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="lanes">Name, and what happened in it with its day, by day.</param>
    public static void Draw(HtmlWriter html, string id, string title, DateOnly from, DateOnly to, IReadOnlyList<(string Name, IReadOnlyList<(DateOnly Day, string What)> Events)> lanes)
    {
        var days = Math.Max(1, to.DayNumber - from.DayNumber);
        var heights = lanes.Select(l => Math.Max(Least, 14 + Step * Stacks(l.Events).Max(s => s.Count))).ToList();
        var described = string.Join("; ", lanes.Select(l => $"{l.Name}: {l.Events.Count}"));
        using var picture = html.Picture(id, Width, heights.Sum() + 24, title, described);
        foreach (var month in Days.Months(from, to))
        {
            html.Line(X(month), 0, X(month), heights.Sum(), "grid");
            if (days < 500 || month.Month is 1 or 7) html.Words(X(month) + 2, heights.Sum() + 15, Days.Month(month), "tick");
        }
        var y = 0.0;
        foreach (var ((name, events), height) in lanes.Zip(heights))
        {
            html.Line(0, y + height, Right, y + height, "axis");
            html.Words(0, y + height - 10, name, "owner");
            foreach (var stack in Stacks(events))
                foreach (var (i, (day, what)) in stack.Index())
                    using (html.In("circle", ("cx", Svg.Of(X(day))), ("cy", Svg.Of(y + height - 6 - i * Step)), ("r", "3.4"), ("class", "dot")))
                        html.Element("title", $"{Days.Short(day)}: {what}");
            y += height;
        }

        double X(DateOnly day) => Left + (day.DayNumber - from.DayNumber) * (Right - Left) / days;
        // Days that would cover one another share a stack.
        List<List<(DateOnly Day, string What)>> Stacks(IReadOnlyList<(DateOnly Day, string What)> events)
        {
            var stacks = new List<List<(DateOnly Day, string What)>>();
            foreach (var one in events)
                if (stacks.Count > 0 && X(one.Day) - X(stacks[^1][0].Day) < Step - 1) stacks[^1].Add((stacks[^1][0].Day, $"{one.What}"));
                else stacks.Add([one]);
            return stacks;
        }
    }
}
