using Dateline.Reviews.Briefs;
using Dateline.Reviews.Pages.Charts;
using Dateline.Reviews.Pages.Html;
using Dateline.Situations;

namespace Dateline.Reviews.Pages.Sections;

/// <summary>The counts that are new or other than they were, each with its owner, its bounds and what it is a part of.</summary>
internal static class FiguresSection
{
    private const int MostCharts = 12, MostSeries = 6, MostRows = 12;

    private static readonly Column[] Columns =
        ["Owner", "What is counted", new("Low", Column.Number), new("Number", Column.Number), new("High", Column.Number), "In words", new("As of", Column.Day), "Origin"];

    public static void Write(PageWriter page)
    {
        var groups = FigureGroup.Of(page.Review);
        if (groups.Count == 0 && !page.Says(BriefTopic.KeyFigures)) return;
        page.Section("figures", "Key figures", () =>
        {
            page.Say(BriefTopic.KeyFigures);
            // One number makes no picture.
            var charts = groups.Where(g => g.Claims > 1).Take(MostCharts).ToList();
            if (charts.Count > 0) page.Html.Element("p", "Each row is one owner's count on its day: a dot where a number is named, a bar between bounds, an arrow where it may be more. Counts of unlike places, times or wholes stand apart and are not added up.", ("class", "note"));
            using (page.Html.In("div", ("class", "columns")))
                foreach (var (i, group) in charts.Index())
                {
                    var shown = group with { Series = [.. group.Series.Take(MostSeries)] };
                    var (id, heading) = (FormattableString.Invariant($"figure-{i + 1}"), charts.Count(c => c.Title == group.Title) > 1 ? group.Heading : group.Title);
                    page.Figure(() => RangeChart.Draw(page.Html, id, heading, shown, page.Review), heading, Table(page, $"t-{id}", heading, [group]), "chart");
                }
            var rest = Table(page, "t-figures", "Other counts of the period", groups.Except(charts));
            if (rest.Rows.Count == 0) return;
            page.Html.Element("h3", "Other counts");
            page.Table(rest with { Rows = [.. rest.Rows.Take(MostRows)] });
            if (rest.Rows.Count <= MostRows) return;
            page.Behind(rest with { Id = "t-figures-more", Caption = "Further counts of the period", Rows = [.. rest.Rows.Skip(MostRows)] }, $"{rest.Rows.Count - MostRows} more");
        });
    }

    private static DataTable Table(PageWriter page, string id, string caption, IEnumerable<FigureGroup> groups) =>
        new(id, caption, Columns, [.. groups.SelectMany(g => g.Series.SelectMany(s => s.Claims.Select(c => Row(page, g, s, c))))]);

    private static IReadOnlyList<Cell> Row(PageWriter page, FigureGroup group, FigureSeries series, FigureClaim claim) =>
    [
        ClaimWords.Owner(series, claim), string.Join(", ", new[] { group.Title, FigureGroup.Of(series, page.Review) }.Where(w => w.Length > 0)),
        Words.Number(claim.Low), Words.Number(claim.Best), Words.Number(claim.High), new(ClaimWords.Bare(series, claim), [claim.Fact]), Days.Iso(claim.AsOf), claim.Origin.Name,
    ];
}
