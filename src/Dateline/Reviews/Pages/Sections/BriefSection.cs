namespace Dateline.Reviews.Pages.Sections;

/// <summary>The sentences of the brief, each with its evidence; without them the review's own count of changes.</summary>
internal static class BriefSection
{
    public static void Write(PageWriter page)
    {
        var (blocks, html) = (page.Options.Brief, page.Html);
        page.Section("brief", "Bottom line", () =>
        {
            if (blocks.Count == 0)
            {
                html.Element("p", Sum(page.Review), ("class", "lead"));
                return;
            }
            foreach (var (i, block) in blocks.Index())
            {
                if (i > 0) html.Element("h3", block.Heading);
                using (html.In("p", ("class", i == 0 ? "lead" : null)))
                    foreach (var (k, sentence) in block.Sentences.Index())
                    {
                        if (k > 0) html.Text(" ");
                        html.Element("span", sentence.Text, ("class", "s"));
                        page.Cite(sentence.Facts);
                    }
            }
        });
    }

    private static string Sum(Review review)
    {
        var counts = review.Shown.CountBy(c => c.Topic).OrderBy(c => c.Key).Select(c => $"{Words.Of(c.Key).ToLowerInvariant()} {c.Value}").ToList();
        return counts.Count == 0 ? "No report tells of a change in this period." : $"{Words.Count(review.Shown.Count(), "change")}: {string.Join(", ", counts)}.";
    }
}
