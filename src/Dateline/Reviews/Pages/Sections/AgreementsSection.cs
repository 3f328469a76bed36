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

    // Mostly nothing is due.
    private static DataTable Table(List<AgreementLedger> deals)
    {
        var isDue = deals.Exists(d => d.Deadlines.Count > 0);
        Column[] columns = ["Agreement", new("Stands at", Column.Day), "Parties", "Steps"];
        return new("t-agreements", "Agreements with a step in the period, or something due", isDue ? [.. columns, "Due"] : columns, [.. deals.Select(d => (IReadOnlyList<Cell>)(isDue ? [.. Row(d), Due(d)] : Row(d)))]);
    }

    private static Cell[] Row(AgreementLedger deal) =>
    [
        Words.Capital(deal.Name), deal.Stage is { } stage ? $"{Words.Of(stage)}{(deal.Since is { } from ? $", {Days.Short(from)}" : "")}" : "not reached", string.Join(", ", deal.Parties),
        new(string.Join("; ", deal.Steps.GroupBy(s => s.Day).Select(d => $"{Days.Iso(d.Key)} {string.Join(", ", d.Select(Step).Distinct())}")), [.. deal.Steps.Select(s => s.Fact)]),
    ];

    private static string Step(AgreementStep step) => step.Status == Status.Actual ? Words.Of(step.Stage) : $"{Words.Of(step.Stage)} ({Words.Of(step.Status)})";

    private static Cell Due(AgreementLedger deal) =>
        new(string.Join("; ", deal.Deadlines.Select(d => $"{Words.Of(d.Stage)} by {Days.Iso(d.Due)}{(d.MetBy is not null ? ", met" : d.IsOverdue ? ", overdue" : "")}")), [.. deal.Deadlines.Select(d => d.Fact)]);
}
