using Dateline.Reviews.Briefs;
using Dateline.Reviews.Pages.Html;
using Dateline.Situations;

namespace Dateline.Reviews.Pages.Sections;

/// <summary>What is not known, or not well, and where reports exclude one another.</summary>
internal static class GapsSection
{
    private const int MostFirst = 20;

    private static readonly GapKind[] First = [GapKind.Conflict, GapKind.OneSidedClaim, GapKind.OverdueDeadline, GapKind.SilentIndicator, GapKind.StaleHold, GapKind.SingleOriginHold, GapKind.UnreliableSource, GapKind.UnreadDocument];

    private const string Caption = "What is not known, or not well";

    private static readonly Column[] Columns = ["What", "In what way", "Why"];

    public static void Write(PageWriter page)
    {
        var gaps = page.Review.SituationNow.Gaps;
        if (gaps.Count == 0 && !page.Says(BriefTopic.Gaps)) return;
        page.Section("gaps", "Gaps and disputes", () =>
        {
            page.Say(BriefTopic.Gaps);
            var rows = gaps.Where(g => First.Contains(g.Kind)).OrderBy(g => Array.IndexOf(First, g.Kind)).Select(Row).ToList();
            var stale = gaps.Where(g => !First.Contains(g.Kind)).Select(Row).ToList();
            // What the brief has told in lines is here for its evidence.
            var shown = page.Says(BriefTopic.Gaps) ? 0 : Math.Min(MostFirst, rows.Count);
            if (shown > 0) page.Table(new("t-gaps", Caption, Columns, [.. rows.Take(shown)]));
            List<IReadOnlyList<Cell>> rest = [.. rows.Skip(shown), .. stale];
            if (rest.Count > 0) page.Behind(new("t-gaps-more", Caption, Columns, rest), shown > 0 ? $"{rest.Count} more, of these {Words.Count(stale.Count, "old count")}" : $"Data: {Words.Count(rest.Count, "gap")}, each with its evidence");
        });
    }

    private static IReadOnlyList<Cell> Row(Gap gap) => [Words.Capital(gap.What.Replace('_', ' ')), Words.Of(gap.Kind), new(Words.Capital(gap.Reason), [.. gap.Facts.Take(3)])];
}
