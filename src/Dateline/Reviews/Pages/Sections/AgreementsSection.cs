using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs;
using Dateline.Reviews.Pages.Charts;
using Dateline.Reviews.Pages.Html;
using Dateline.Situations;

namespace Dateline.Reviews.Pages.Sections;

/// <summary>The ledger of agreements: how far each came, by whom, and what is due.</summary>
internal static class AgreementsSection
{
    private const int Most = 20;

    public static void Write(PageWriter page)
    {
        var since = page.Review.Request.Since;
        var deals = page.Review.SituationNow.Agreements.Where(a => a.Steps.Any(s => s.Day > since) || a.Deadlines.Any(d => d.MetBy is null))
            .OrderByDescending(a => a.Steps.Count).ThenByDescending(a => a.Steps[^1].Day).ThenBy(a => a.Name, StringComparer.Ordinal).Take(Most).ToList();
        if (deals.Count == 0 && !page.Says(BriefTopic.Politics)) return;
        page.Section("agreements", "Agreements and politics", () =>
        {
            page.Say(BriefTopic.Politics);
            if (deals.Count > 0) page.Table(Table(deals));
        });
    }

    private static DataTable Table(IEnumerable<AgreementLedger> deals) => new(
        "t-agreements", "Agreements with a step in the period, or something due", ["Agreement", "Stands at", "Parties", "Steps", "Due"], [.. deals.Select(Row)]);

    private static IReadOnlyList<Cell> Row(AgreementLedger deal) =>
    [
        Words.Capital(deal.Name), deal.Stage is { } stage ? $"{Words.Of(stage)}{(deal.Since is { } from ? $", {Days.Short(from)}" : "")}" : "not reached", string.Join(", ", deal.Parties),
        new(string.Join("; ", deal.Steps.Select(s => $"{Days.Iso(s.Day)} {Words.Of(s.Stage)}{(s.Status == Status.Actual ? "" : $" ({Words.Of(s.Status)})")}").Distinct()), [.. deal.Steps.Select(s => s.Fact)]),
        new(string.Join("; ", deal.Deadlines.Select(d => $"{Words.Of(d.Stage)} by {Days.Iso(d.Due)}{(d.MetBy is not null ? ", met" : d.IsOverdue ? ", overdue" : "")}")), [.. deal.Deadlines.Select(d => d.Fact)]),
    ];
}
