using System.Globalization;
using Dateline.Reviews.Pages.Charts;

namespace Dateline.Reviews.Pages.Sections;

/// <summary>What the review covers, what was known, and how it was made.</summary>
internal static class HeaderSection
{
    public static string Title(Review review, PageOptions options) => $"{options.Title}, {Days.Long(review.Request.Since)} to {Days.Long(review.Request.Until)}";

    public static void Write(PageWriter page)
    {
        var (html, review) = (page.Html, page.Review);
        var request = review.Request;
        html.See();
        using (html.In("header", ("id", "about")))
        {
            html.Element("p", page.Options.Title, ("class", "kicker"));
            html.Element("h1", $"{Days.Long(request.Since)} to {Days.Long(request.Until)}");
            using (html.In("dl"))
            {
                Term("Period", $"What was so by the end of {Days.Long(request.Until)}, beside what was so by the end of {Days.Long(request.Since)}.");
                Term("Known then", Known(request.Then, review.Counts.DocumentsThen));
                Term("Known now", Known(request.Now, review.Counts.DocumentsNow));
                if ($"{review.Filter}" is { Length: > 0 } only) Term("Only", only);
                if (review.Limits.Count > 0) Term("Looked at", $"{string.Join(", ", review.Limits)}: those of which most is told, or that weigh most.");
                Term("Method", "Each line is drawn from reports by rule. The number behind it leads to the words that prove it; what no report tells is left open. Reprints of one origin count once.");
            }
        }
        page.Seen("about");

        void Term(string term, string words)
        {
            using (html.In("div")) html.Element("dt", term).Element("dd", words);
        }
    }

    private static string Known(Cutoff cutoff, int documents) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Words.Count(documents, "report")}{(cutoff.Published is { } day ? $" published by {Days.Long(day)}" : "")}; ledger to line {cutoff.End.Position:#,0}, hash {cutoff.End.Hash[..Math.Min(12, cutoff.End.Hash.Length)]}.");
}
