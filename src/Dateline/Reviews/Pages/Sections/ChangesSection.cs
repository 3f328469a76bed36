using Dateline.Reviews.Pages.Charts;
using Dateline.Reviews.Pages.Html;

namespace Dateline.Reviews.Pages.Sections;

/// <summary>What changed, by topic: what was, what is, in what way that is a change, and how well it is known.</summary>
internal static class ChangesSection
{
    private const int MostFirst = 12, MostFacts = 3;

    private static readonly Column[] Columns = ["What", "Then", "Now", "Day", "Change", "Known"];

    public static void Write(PageWriter page) => page.Section("changes", "What changed", () =>
    {
        var topics = page.Review.Shown.GroupBy(c => c.Topic).ToList();
        if (topics.Count == 0) page.Html.Element("p", "No report tells of a change in this period.");
        foreach (var topic in topics)
        {
            page.Html.Element("h3", Words.Of(topic.Key));
            var name = topic.Key.ToString().ToLowerInvariant();
            var rows = topic.Select(c => (IReadOnlyList<Cell>)[.. Row(c)]).ToList();
            page.Table(new($"t-changes-{name}", $"Changes: {Words.Of(topic.Key).ToLowerInvariant()}", Columns, [.. rows.Take(MostFirst)]));
            if (rows.Count <= MostFirst) continue;
            using (page.Html.In("details"))
            {
                page.Html.Element("summary", $"{rows.Count - MostFirst} more");
                page.Table(new($"t-changes-{name}-more", $"Further changes: {Words.Of(topic.Key).ToLowerInvariant()}", Columns, [.. rows.Skip(MostFirst)]));
            }
        }
    });

    private static Cell[] Row(Change change) =>
    [
        change.Subject.Replace('_', ' '), change.Then?.Text ?? "–", new(change.Now?.Text ?? "–", [.. change.Facts.Take(MostFacts)]), Days.Iso(change.Day), Words.Of(change.Kind), Words.Of(change.Grade),
    ];
}
