using Dateline.Reviews.Briefs;
using Dateline.Reviews.Briefs.Composing;
using Dateline.Reviews.Pages.Charts;
using Dateline.Reviews.Pages.Html;

namespace Dateline.Reviews.Pages.Sections;

/// <summary>The lines of effort: how much is told as done, planned, demanded and denied, and the newest of it.</summary>
internal static class EffortsSection
{
    private const int MostFacts = 4;

    public static void Write(PageWriter page)
    {
        var efforts = page.Review.SituationNow.Efforts.Where(e => e.Done.Count + e.Planned.Count + e.Demanded.Count + e.Denied.Count > 0).ToList();
        if (efforts.Count == 0 && !page.Says(BriefTopic.Efforts)) return;
        page.Section("efforts", "Lines of effort", () =>
        {
            page.Say(BriefTopic.Efforts);
            if (efforts.Count == 0) return;
            page.Html.Element("p", "Counts of what reports tell up to the end of the period; the evidence is the newest.", ("class", "note"));
            page.Table(new("t-efforts", "Lines of effort", ["Line", "Done", "Planned", "Demanded", "Denied", new("Last word", Column.Day)],
            [
                .. efforts.Select(e => (IReadOnlyList<Cell>)
                [
                    LinesOfEffort.Title(e.Line), new(Words.Number(e.Done.Count), [.. e.Done.Take(MostFacts)]), new(Words.Number(e.Planned.Count), [.. e.Planned.Take(MostFacts)]),
                    new(Words.Number(e.Demanded.Count), [.. e.Demanded.Take(MostFacts)]), new(Words.Number(e.Denied.Count), [.. e.Denied.Take(MostFacts)]), e.LastEvidence is { } last ? Days.Iso(last) : "",
                ]),
            ]));
        });
    }
}
