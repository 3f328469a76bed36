using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Pages.Charts;
using Dateline.Reviews.Pages.Html;

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
        if (deals.Count == 0) return;
        page.Section("agreements", "Agreements", () => page.Table(new("t-agreements", "Agreements with a step in the period, or something due", ["Agreement", "Stands at", "Parties", "Steps", "Due"],
        [
            .. deals.Select(a => (IReadOnlyList<Cell>)
            [
                Words.Capital(a.Name), a.Stage is { } stage ? $"{Words.Of(stage)}{(a.Since is { } from ? $", {Days.Iso(from)}" : "")}" : "not reached", string.Join(", ", a.Parties),
                new(string.Join("; ", a.Steps.Select(s => $"{Days.Iso(s.Day)} {Words.Of(s.Stage)}{(s.Status == Status.Actual ? "" : $" ({Words.Of(s.Status)})")}").Distinct()), [.. a.Steps.Select(s => s.Fact)]),
                new(string.Join("; ", a.Deadlines.Select(d => $"{Words.Of(d.Stage)} by {Days.Iso(d.Due)}{(d.MetBy is not null ? ", met" : d.IsOverdue ? ", overdue" : "")}")), [.. a.Deadlines.Select(d => d.Fact)]),
            ]),
        ])));
    }
}
