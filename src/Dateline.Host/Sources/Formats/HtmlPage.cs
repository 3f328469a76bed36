using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dateline.Host.Sources.Formats;

/// <summary>Markup to a tree of elements. Scripts do not run and nothing is fetched.</summary>
internal static class HtmlPage
{
    public static IHtmlDocument Parse(string markup)
    {
        HtmlNesting.Check(markup);
        return new HtmlParser().ParseDocument(markup);
    }

    /// <summary>What is UTF-8 says so by itself; else the page or its byte order mark tells.</summary>
    public static IHtmlDocument Parse(byte[] bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return Parse(Encoding.UTF8.GetString(bytes));
        HtmlNesting.Check(Encoding.Latin1.GetString(bytes));
        return new HtmlParser().ParseDocument(new MemoryStream(bytes, writable: false));
    }
}
