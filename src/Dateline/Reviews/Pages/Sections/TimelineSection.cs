using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Pages.Charts;
using Dateline.Reviews.Pages.Html;

namespace Dateline.Reviews.Pages.Sections;

/// <summary>What happened, day by day, and how much was told of each day.</summary>
internal static class TimelineSection
{
    private const int Most = 40, MostFacts = 3;

    public static void Write(PageWriter page)
    {
        var (review, html) = (page.Review, page.Html);
        var (since, until) = (review.Request.Since, review.Request.Until);
        var all = review.Shown.Where(c => c.Topic is ReviewTopic.Control or ReviewTopic.Agreement or ReviewTopic.Occurrence && c.Now is not null && c.Day > since && c.Day <= until).ToList();
        if (all.Count == 0) return;
        page.Section("events", "Timeline", () =>
        {
            var lanes = all.GroupBy(Lane).OrderBy(l => l.Min(c => c.Topic)).ThenBy(l => l.Key, StringComparer.Ordinal)
                .Select(l => (l.Key, (IReadOnlyList<(DateOnly, string)>)[.. l.OrderBy(c => c.Day).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Day, Said(c)))])).ToList();
            using (html.In("div", ("class", "pictures")))
            {
                page.Figure(
                    () => LaneChart.Draw(html, "timeline", "What happened when", since, until, lanes), "Changes of control, steps of agreements, and events, by day.",
                    Table(all.OrderBy(c => c.Day).ThenBy(c => c.Topic).ThenBy(c => c.Key, StringComparer.Ordinal)), "chart");
                Calendar(page, since, until);
            }
            html.Element("h3", "Day by day");
            using (html.In("ol", ("class", "timeline")))
                foreach (var change in Chosen(all))
                    using (html.In("li"))
                    {
                        html.Element("time", Days.Short(change.Day), ("datetime", Days.Iso(change.Day)));
                        html.Element("span", Words.Of(change.Topic), ("class", "tag"));
                        html.Text(" ").Text(Said(change));
                        page.Cite(change.Facts.Take(MostFacts));
                    }
        });
    }

    private static void Calendar(PageWriter page, DateOnly since, DateOnly until)
    {
        var counts = page.Review.SituationNow.Occurrences.Where(o => o.Facts[0].Known.Fact is { Status: Status.Actual, Time: { From: { } from, To: { } to } } && from == to && from > since && from <= until)
            .CountBy(o => o.FirstDay).Where(c => c.Key > since && c.Key <= until).ToDictionary();
        page.Figure(
            () => CalendarChart.Draw(page.Html, "calendar", "Activity by day", since.AddDays(1), until, counts), "Activity: occurrences that reports tell of a day as having happened, each counted once.",
            new("t-calendar", "Occurrences by day", ["Day", new("Occurrences", true)], [.. counts.OrderBy(c => c.Key).Select(c => (IReadOnlyList<Cell>)[Days.Iso(c.Key), Words.Number(c.Value)])]), "chart");
    }

    // The weightiest of each topic, by day.
    private static IEnumerable<Change> Chosen(List<Change> all) =>
        all.OrderByDescending(c => c.Topic == ReviewTopic.Occurrence ? 0 : 1).ThenByDescending(c => c.Weight).ThenBy(c => c.Key, StringComparer.Ordinal).Take(Most).OrderBy(c => c.Day).ThenBy(c => c.Topic).ThenBy(c => c.Key, StringComparer.Ordinal);

    private static string Lane(Change change) => change.Topic != ReviewTopic.Occurrence || (change.Now as OccurrenceStanding)?.Told is not Event e ? Words.Of(change.Topic) : e.Type switch
    {
        EventType.Assault or EventType.Coerce => "Violence",
        EventType.Agree or EventType.Consult or EventType.Cooperate or EventType.Support or EventType.Aid or EventType.Concede or EventType.Retreat => "Diplomacy, aid",
        _ => "Other events",
    };

    private static string Said(Change change) => change.Topic == ReviewTopic.Occurrence
        ? Words.Capital(change.Now!.Text.Replace('_', ' ')) + (change.Place is { } at ? $" ({at.Name})" : "")
        : $"{Words.Capital(change.Subject)}: {change.Now!.Text.Replace('_', ' ')}";

    private static DataTable Table(IEnumerable<Change> changes) => new(
        "t-timeline", "What happened when", ["Day", "Sort", "What", "Where"],
        [.. changes.Select(c => (IReadOnlyList<Cell>)[Days.Iso(c.Day), Lane(c), new(Said(c), [.. c.Facts.Take(MostFacts)]), c.Place?.Name ?? ""])]);
}
