using Dateline.Reviews.Briefs;
using Dateline.Reviews.Pages.Charts;
using Dateline.Reviews.Pages.Html;

namespace Dateline.Reviews.Pages.Sections;

/// <summary>What changed, by topic: what was, what is, in what way that is a change, and how well it is known.</summary>
internal static class ChangesSection
{
    private const int MostFirst = 12, MostFacts = 3;

    // What has a section of its own further down is listed here on demand.
    private static readonly ReviewTopic[] Open = [ReviewTopic.Control, ReviewTopic.Agreement];

    private static readonly Column[] Columns = ["What", "Then", "Now", new("Day", Column.Day), new("Change", Column.Day), "Grade"];

    public static void Write(PageWriter page) => page.Section("changes", "What changed", () =>
    {
        page.Say(BriefTopic.Changes);
        var topics = page.Review.Shown.GroupBy(c => c.Topic).ToList();
        if (topics.Count == 0) page.Html.Element("p", "No report tells of a change in this period.");
        foreach (var topic in topics)
        {
            var (name, words) = (topic.Key.ToString().ToLowerInvariant(), Words.Of(topic.Key));
            var caption = $"{words}: what was known of {Days.Long(page.Review.Request.Since)}, and what is of {Days.Long(page.Review.Request.Until)}";
            var rows = topic.Select(c => (IReadOnlyList<Cell>)[.. Row(page, c)]).ToList();
            var shown = Open.Contains(topic.Key) ? Math.Min(MostFirst, rows.Count) : 0;
            if (shown > 0)
            {
                page.Html.Element("h3", $"{words}, then and now");
                page.Table(new($"t-changes-{name}", caption, Columns, [.. rows.Take(shown)]));
            }
            if (rows.Count > shown)
                page.Behind(new($"t-changes-{name}-more", caption, Columns, [.. rows.Skip(shown)]), shown > 0 ? $"{rows.Count - shown} more" : $"{words}: {Words.Count(rows.Count, "change")}");
        }
    });

    private static Cell[] Row(PageWriter page, Change change) =>
    [
        Subject(page, change), change.Then?.Text ?? "–", new(change.Now?.Text ?? "–", [.. change.Facts.Take(MostFacts)]), Days.Iso(change.Day), Words.Of(change.Kind), Words.Of(change.Grade),
    ];

    private static string Subject(PageWriter page, Change change) => (change.Now ?? change.Then) switch
    {
        PositionStanding position => position.Position.Holder.Name,
        FigureStanding figure => $"{new FigureGroup(figure.Series.Measure, figure.Series.Subject, figure.Series.Unit, []).Title}{(FigureGroup.Of(figure.Series) is { Length: > 0 } of ? $", {of}" : "")}",
        _ => Words.Subject(page, change),
    };
}
