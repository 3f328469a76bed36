using AngleSharp.Html.Dom;

namespace Dateline.Host.Sources.Formats;

/// <summary>A web page: its article, without menus, advertisements and comments. No link of it is ever opened.</summary>
internal sealed class HtmlFormat : DocumentFormat
{
    protected override Content Read(byte[] bytes, InputLimits limits) => Article(() => HtmlPage.Parse(bytes));

    /// <summary>The article of a page that came as text, for one as the body of a mail.</summary>
    public static Content Read(string html) => Article(() => HtmlPage.Parse(html));

    private static Content Article(Func<IHtmlDocument> parse)
    {
        var page = parse();
        var fields = HtmlMetadata.Read(page);
        // The extractor takes the page apart, so whoever comes after it starts anew.
        return HtmlArticle.Read(page, fields)
            ?? (HtmlProse.Read(parse()) is { Length: > 0 } prose ? new Content(prose, fields) : null)
            ?? throw new UnreadableException("there is no article in the page, only links, advertisements or a script that loads it; open it in a browser and save the article itself");
    }
}
