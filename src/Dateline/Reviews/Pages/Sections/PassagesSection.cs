using Dateline.Reviews.Pages.Charts;

namespace Dateline.Reviews.Pages.Sections;

/// <summary>The passages that the page cites: the sentence, the words in it that prove what is told, and the report that it stands in.</summary>
internal static class PassagesSection
{
    private const int ShownDigits = 12;

    public static void Write(PageWriter page) => page.Section("passages", "Cited passages", () =>
    {
        var html = page.Html;
        html.Element("p", "The words that prove what is told are marked. Hashes are SHA-256 of the whole text of the report.", ("class", "note"));
        using (html.In("ol", ("class", "passages")))
            foreach (var passage in page.Citations.All)
                using (html.In("li", ("id", passage.Id), ("value", FormattableString.Invariant($"{passage.Number}"))))
                {
                    using (html.In("blockquote")) Quote(page, passage);
                    html.Element("p", From(passage), ("class", "from"));
                }
    });

    private static void Quote(PageWriter page, CitedPassage passage)
    {
        var (at, text) = (passage.Span.Start, passage.Document.Text);
        foreach (var mark in passage.Marks())
        {
            page.Html.Text(text[at..mark.Start]);
            page.Html.Element("mark", mark.Of(text));
            at = mark.End;
        }
        page.Html.Text(text[at..passage.Span.End]);
    }

    private static string From(CitedPassage passage)
    {
        var document = passage.Document;
        return string.Join(" · ", new[]
        {
            document.Title ?? document.Source ?? document.Id.Value, document.Publisher, document.Published is { } day ? Days.Long(day) : null,
            string.Join(", ", passage.Facts.Select(f => f.Origin.Name).Distinct().Where(n => n != document.Publisher && n != document.Id.Value).Select(n => $"from {n}")),
            FormattableString.Invariant($"characters {passage.Span.Start}–{passage.Span.End}"), $"SHA-256 {document.Sha256[..ShownDigits]}…",
        }.Where(w => !string.IsNullOrEmpty(w)));
    }
}
