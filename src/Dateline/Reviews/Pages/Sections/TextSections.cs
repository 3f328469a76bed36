using Dateline.Reviews.Briefs;

namespace Dateline.Reviews.Pages.Sections;

/// <summary>The sections that are sentences of the brief only.</summary>
internal static class TextSections
{
    /// <summary>The bottom line; without a brief the review's own count of changes.</summary>
    public static void BottomLine(PageWriter page) => page.Section("brief", "Bottom line", () =>
    {
        if (page.Says(BriefTopic.BottomLine)) page.Say(BriefTopic.BottomLine);
        else page.Html.Element("p", Sum(page.Review), ("class", "lead"));
    });

    public static void Write(PageWriter page, BriefTopic topic, string id, string heading)
    {
        if (page.Says(topic)) page.Section(id, heading, () => page.Say(topic));
    }

    private static string Sum(Review review)
    {
        var counts = review.Shown.CountBy(c => c.Topic).OrderBy(c => c.Key).Select(c => $"{Words.Of(c.Key).ToLowerInvariant()} {c.Value}").ToList();
        return counts.Count == 0 ? "No report tells of a change in this period." : $"{Words.Count(review.Shown.Count(), "change")}: {string.Join(", ", counts)}.";
    }
}
