using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs;
using Dateline.Reviews.Pages.Charts;
using Dateline.Reviews.Pages.Html;
using Dateline.Situations;

namespace Dateline.Reviews.Pages.Sections;

/// <summary>What happened: how much and when, day by day in the words of the reports, and how much was told of each day.</summary>
internal static class TimelineSection
{
    private const int MostEvents = 24, MostOfDay = 3, MostFacts = 3, Longest = 190;

    public static void Write(PageWriter page)
    {
        var (review, html) = (page.Review, page.Html);
        var (since, until) = (review.Request.Since, review.Request.Until);
        var all = review.Shown.Where(c => c.Topic is ReviewTopic.Control or ReviewTopic.Agreement or ReviewTopic.Occurrence && c.Now is not null && c.Day > since && c.Day <= until)
            .OrderBy(c => c.Day).ThenBy(c => c.Topic).ThenBy(c => c.Key, StringComparer.Ordinal).ToList();
        if (all.Count == 0 && !page.Says(BriefTopic.Operations)) return;
        page.Section("events", "Operations and events", () =>
        {
            page.Say(BriefTopic.Operations);
            if (all.Count == 0) return;
            var lanes = all.GroupBy(Lane).OrderBy(l => l.Min(c => c.Topic)).ThenBy(l => l.Key, StringComparer.Ordinal).Select(l => (l.Key, (IReadOnlyList<DateOnly>)[.. l.Select(c => c.Day)])).ToList();
            using (html.In("div", ("class", "pictures")))
            {
                page.Figure(() => LaneChart.Draw(html, "timeline", "What happened when", since, until, lanes), "What happened when: changes told of, by week", Table(page, all), "chart");
                Calendar(page, since, until);
            }
            html.Element("h3", "Day by day");
            html.Element("p", "The weightiest of what reports date to a day; events in the words of a report.", ("class", "note"));
            using (html.In("ol", ("class", "timeline")))
                foreach (var change in Chosen(page, all))
                    using (html.In("li"))
                    {
                        html.Element("time", Days.Short(change.Day), ("datetime", Days.Iso(change.Day)));
                        html.Element("span", Lane(change), ("class", "tag"));
                        var quoted = change.Topic == ReviewTopic.Occurrence ? Quoted(page, change) : null;
                        html.Text(" ").Text(quoted is { } quote ? $"“{PageWriter.Short(quote.Text, Longest)}”" : Said(page, change));
                        page.Cite(change.Facts.Take(MostFacts).Concat(quoted is { } cited ? [cited.Fact] : []));
                    }
        });
    }

    private static void Calendar(PageWriter page, DateOnly since, DateOnly until)
    {
        var counts = page.Review.SituationNow.Occurrences.Where(o => o.Facts[0].Known.Fact is { Status: Status.Actual, Time: { From: { } from, To: { } to } } && from == to && from > since && from <= until)
            .CountBy(o => o.FirstDay).Where(c => c.Key > since && c.Key <= until).ToDictionary();
        if (counts.Count == 0) return;
        page.Figure(
            () => CalendarChart.Draw(page.Html, "calendar", "Activity by day", since.AddDays(1), until, counts), "Activity: what reports date to a day, each event once",
            new("t-calendar", "Events by day", [new("Day", Column.Day), new("Events", Column.Number)], [.. counts.OrderBy(c => c.Key).Select(c => (IReadOnlyList<Cell>)[Days.Iso(c.Key), Words.Number(c.Value)])]), "chart");
    }

    // All of territory and agreements; of events those that most origins tell, of each sentence one.
    private static IEnumerable<Change> Chosen(PageWriter page, List<Change> all) =>
        all.Where(c => c.Topic != ReviewTopic.Occurrence).Concat(all.Where(c => c.Now is OccurrenceStanding { Told: { Status: Status.Actual, Time: { From: { } from, To: { } to } } } && from == to && Quoted(page, c) is not null)
                .OrderByDescending(c => c.Origins.Count).ThenByDescending(c => c.Weight).ThenByDescending(c => ((OccurrenceStanding)c.Now!).Told.Confidence).ThenBy(c => c.Key, StringComparer.Ordinal)
                .DistinctBy(c => Quoted(page, c)!.Value.Text)
                .GroupBy(c => c.Day).SelectMany(g => g.Take(MostOfDay)).OrderByDescending(c => c.Origins.Count).ThenByDescending(c => c.Weight).Take(MostEvents))
            .OrderBy(c => c.Day).ThenBy(c => c.Topic).ThenBy(c => c.Key, StringComparer.Ordinal);

    private static string Lane(Change change) => change.Topic != ReviewTopic.Occurrence || (change.Now as OccurrenceStanding)?.Told is not Event e ? Words.Of(change.Topic) : e.Type switch
    {
        EventType.Assault or EventType.Coerce => "Violence",
        EventType.Agree or EventType.Consult or EventType.Cooperate or EventType.Support or EventType.Aid or EventType.Concede => "Diplomacy, aid",
        _ => "Other events",
    };

    // The first whole sentence: a headline leaves out what a reader of the day needs.
    private static (FactKey Fact, string Text)? Quoted(PageWriter page, Change change)
    {
        foreach (var fact in change.Facts)
            if (page.Citations.Sentence(fact) is { } at && at.Span.Of(at.Document.Text) is [.., '.' or '!' or '?' or '”' or '"'] text) return (fact, text.ReplaceLineEndings(" ").TrimStart('*', '-', '•', ' '));
        return null;
    }

    private static string Said(PageWriter page, Change change) => change.Now switch
    {
        ControlStanding { Hold: not null, IsEnd: false } held => $"{Words.Subject(page, change)}: held by {held.Text}",
        OccurrenceStanding told => Words.Capital(told.Text.Replace('_', ' ')),
        _ => $"{Words.Subject(page, change)}: {change.Now!.Text.Replace('_', ' ')}",
    };

    private static DataTable Table(PageWriter page, IEnumerable<Change> changes) => new(
        "t-timeline", "What happened when", [new("Day", Column.Day), new("Sort", Column.Day), "What", "Where"],
        [.. changes.Select(c => (IReadOnlyList<Cell>)[Days.Iso(c.Day), Lane(c), new(Said(page, c), [.. c.Facts.Take(MostFacts)]), c.Place?.Name ?? ""])]);
}
