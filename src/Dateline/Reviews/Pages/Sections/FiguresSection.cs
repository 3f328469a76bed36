using Dateline.Reviews.Pages.Charts;
using Dateline.Reviews.Pages.Html;

namespace Dateline.Reviews.Pages.Sections;

/// <summary>The counts that are new or other than they were, each with its owner, its bounds and what it is a part of.</summary>
internal static class FiguresSection
{
    private const int MostCharts = 12, MostSeries = 6;

    public static void Write(PageWriter page)
    {
        var groups = FigureGroup.Of(page.Review);
        if (groups.Count == 0) return;
        page.Section("figures", "Key figures", () =>
        {
            page.Html.Element("p", "Each row is one owner's count on its day. Counts of different places, times or wholes stand apart and are not added up.", ("class", "note"));
            using (page.Html.In("div", ("class", "pictures")))
                foreach (var (i, group) in groups.Take(MostCharts).Index())
                {
                    var shown = group with { Series = [.. group.Series.Take(MostSeries)] };
                    var id = FormattableString.Invariant($"figure-{i + 1}");
                    page.Figure(() => RangeChart.Draw(page.Html, id, shown), shown.Title, Table($"t-{id}", shown), "chart");
                }
            if (groups.Count > MostCharts)
                using (page.Html.In("details"))
                {
                    page.Html.Element("summary", Words.Count(groups.Count - MostCharts, "further figure"));
                    foreach (var (i, group) in groups.Skip(MostCharts).Index()) page.Table(Table(FormattableString.Invariant($"t-figure-{MostCharts + i + 1}"), group));
                }
        });
    }

    private static DataTable Table(string id, FigureGroup group) => new(
        id, group.Title, ["Owner", "Counts", new("Low", true), new("Number", true), new("High", true), "In words", "As of", "Origin"],
        [.. group.Series.SelectMany(s => s.Claims.Select(c => (IReadOnlyList<Cell>)
        [
            RangeChart.Owner(c), FigureGroup.Of(s), Words.Number(c.Low), Words.Number(c.Best), Words.Number(c.High), new(new FigureStanding(s, c).Text, [c.Fact]), Days.Iso(c.AsOf), c.Origin.Name,
        ]))]);
}
