using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dateline.Documents;

namespace Dateline.Host.Sources.Formats;

/// <summary>What a page states of itself in its head. Days are taken as written, in the page's own time zone.</summary>
internal static partial class HtmlMetadata
{
    private static readonly string[] DayNames =
    [
        "article:published_time", "og:published_time", "datepublished", "article:published", "pubdate", "publishdate", "publish-date", "publication_date",
        "dcterms.issued", "dcterms.created", "dc.date.issued", "dc.date", "dcterms.date", "date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    ];

    private static readonly string[] PublisherNames = ["og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name"];

    private static readonly string[] AuthorNames = ["author", "dc.creator", "dcterms.creator", "byl", "parsely-author", "sailthru.author"];

    public static DocumentFields Read(IHtmlDocument page)
    {
        var meta = Meta(page);
        return new()
        {
            Published = DayNames.Select(n => Day(meta.GetValueOrDefault(n))).FirstOrDefault(d => d is not null) ?? Day(Linked(page, "datePublished")) ?? Marked(page),
            Publisher = PublisherNames.Select(meta.GetValueOrDefault).FirstOrDefault(v => v is not null) ?? Linked(page, "publisher"),
            Author = AuthorNames.Select(meta.GetValueOrDefault).FirstOrDefault(v => v is not null) ?? Linked(page, "author"),
            Title = meta.GetValueOrDefault("og:title"),
            Url = Address(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Address(meta.GetValueOrDefault("og:url")),
        };
    }

    /// <summary>Names in lower case, whether given as <c>name</c>, <c>property</c> or <c>itemprop</c>; the first counts.</summary>
    private static Dictionary<string, string> Meta(IHtmlDocument page)
    {
        var values = new Dictionary<string, string>();
        foreach (var element in page.QuerySelectorAll("meta[content]"))
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
            var content = Blanks().Replace(element.GetAttribute("content")!, " ").Trim();
            if (name is not null && content.Length > 0) values.TryAdd(name.ToLowerInvariant(), content);
        }
        return values;
    }

    private static string? Linked(IHtmlDocument page, string name) => page.QuerySelectorAll("script[type='application/ld+json']").Select(script =>
    {
        using var data = new LinkedData(script.TextContent);
        return data.Find(name);
    }).FirstOrDefault(v => v is not null);

    private static DateOnly? Marked(IHtmlDocument page) => Day(page.QuerySelector("time[itemprop=datePublished], time[pubdate], article time")?.GetAttribute("datetime"));

    private static DateOnly? Day(string? written) =>
        written is null ? null
        : written.Length >= 10 && DateOnly.TryParseExact(written.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? DateOnly.FromDateTime(time.DateTime) : null;

    private static string? Address(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
