using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dateline.Documents;

namespace Dateline.Host.Sources.Formats;

/// <summary>The article in a page full of other things.</summary>
internal static class HtmlArticle
{
    /// <summary>Browsers nest no deeper; the extractor calls itself for each level and would overrun its stack.</summary>
    private const int Deepest = 512;

    /// <summary>Where the page tells no address; nothing is fetched from it.</summary>
    private const string NoAddress = "https://page.invalid/";

    /// <summary>Null where no part of the page stands out as an article. The page is spent after it.</summary>
    public static Content? Read(IHtmlDocument page, DocumentFields fields)
    {
        if (IsDeeperThan(page, Deepest)) return null;
        using var reader = new SmartReader.Reader(NoAddress, page);
        var article = reader.GetArticle();
        if (!article.IsReadable) return null;
        var text = HtmlText.OfFragment(article.Content);
        return text.Length == 0 ? null : new(text, fields.Or(new()
        {
            Title = Filled(article.Title), Author = Filled(article.Author) ?? Filled(article.Byline), Publisher = Filled(article.SiteName),
            Published = article.PublicationDate is { } day ? DateOnly.FromDateTime(day) : null,
        }));
    }

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : string.Join(' ', value.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static bool IsDeeperThan(INode root, int limit)
    {
        var depth = 0;
        for (var node = root; ;)
        {
            if (node.FirstChild is { } child)
            {
                if (++depth > limit) return true;
                node = child;
                continue;
            }
            while (node.NextSibling is null)
            {
                if (depth-- == 0 || node.Parent is null) return false;
                node = node.Parent;
            }
            if (depth == 0) return false;
            node = node.NextSibling;
        }
    }
}
