using AngleSharp.Html.Parser;
using Dateline.Reviews.Pages.Html;

namespace Dateline.Tests.Reviews.Pages;

public class HtmlWriterTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</p><img src=x onerror=alert(1)>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("' & &amp; &lt; <!-- -->")]
    [InlineData("]]> </style> </title> </script>")]
    public void What_others_wrote_is_words(string text)
    {
        var html = new HtmlWriter();
        using (html.In("p", ("title", text))) html.Text(text);
        var body = new HtmlParser().ParseDocument(html.ToString()).Body!;
        var paragraph = Assert.Single(body.Children);
        Assert.Empty(paragraph.Children);
        Assert.Equal(text, paragraph.TextContent);
        Assert.Equal(text, paragraph.GetAttribute("title"));
    }

    [Theory]
    [InlineData("a\u0000b\u001bc", "a\ufffdb\ufffdc")]
    [InlineData("abc\u202Edef\u2066", "abc\ufffddef\ufffd")]
    [InlineData("one\r\ntwo", "one \ntwo")]
    public void Controls_and_marks_of_direction_are_not_shown(string text, string shown)
    {
        Assert.Equal(shown, HtmlWriter.Shown(text));
        Assert.Contains(shown.Replace("\"", "&quot;"), new HtmlWriter().Element("p", text).ToString());
    }

    [Fact]
    public void Half_a_pair_is_not_shown() => Assert.Equal("half \ufffd", HtmlWriter.Shown($"half {'\ud83d'}"));

    [Fact]
    public void There_is_no_way_to_write_a_handler_a_script_or_a_link_out()
    {
        Assert.Throws<ArgumentException>(() => new HtmlWriter().Element("script", "x"));
        Assert.Throws<ArgumentException>(() => new HtmlWriter().Element("a", "x", ("href", "https://example.org")));
        Assert.Throws<ArgumentException>(() => new HtmlWriter().Element("a", "x", ("href", "javascript:x")));
        Assert.Throws<ArgumentException>(() => new HtmlWriter().Element("p", "x", ("onclick", "x")));
        Assert.Throws<ArgumentException>(() => new HtmlWriter().Element("p", "x", ("style", "x")));
        Assert.Throws<ArgumentException>(() => new HtmlWriter().Element("img", "x", ("src", "x")));
        Assert.Throws<ArgumentException>(() => new HtmlWriter().Element("p><b", "x"));
        Assert.Throws<ArgumentException>(() => new HtmlWriter().Data("x", "</script>"));
    }
}
