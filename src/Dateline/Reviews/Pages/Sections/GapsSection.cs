using Dateline.Reviews.Briefs;
using Dateline.Reviews.Pages.Html;
using Dateline.Situations;

namespace Dateline.Reviews.Pages.Sections;

/// <summary>What is not known, or not well, and where reports exclude one another.</summary>
internal static class GapsSection
{
    private const int MostFirst = 20;

    private static readonly GapKind[] First = [GapKind.Conflict, GapKind.OneSidedClaim, GapKind.OverdueDeadline, GapKind.SilentIndicator, GapKind.StaleHold, GapKind.SingleOriginHold, GapKind.UnreliableSource, GapKind.UnreadDocument];

    public static void Write(PageWriter page)
    {
        var gaps = page.Review.SituationNow.Gaps;
        if (gaps.Count == 0 && !page.Says(BriefTopic.Gaps)) return;
        page.Section("gaps", "Gaps and disputes", () =>
        {
            page.Say(BriefTopic.Gaps);
            var rows = gaps.Where(g => First.Contains(g.Kind)).OrderBy(g => Array.IndexOf(First, g.Kind)).Select(Row).ToList();
            var stale = gaps.Where(g => !First.Contains(g.Kind)).Select(Row).ToList();
            page.Table(new("t-gaps", "What is not known, or not well", ["What", "In what way", "Why"], [.. rows.Take(MostFirst)]));
            var rest = rows.Skip(MostFirst).Concat(stale).ToList();
            if (rest.Count == 0) return;
            using (page.Html.In("details"))
            {
                page.Html.Element("summary", $"{rest.Count} more, of these {Words.Count(stale.Count, "old count")}");
                page.Table(new("t-gaps-more", "Further gaps", ["What", "In what way", "Why"], rest));
            }
        });
    }

    private static IReadOnlyList<Cell> Row(Gap gap) => [gap.What.Replace('_', ' '), Words.Of(gap.Kind), new(Words.Capital(gap.Reason), [.. gap.Facts.Take(3)])];
}
