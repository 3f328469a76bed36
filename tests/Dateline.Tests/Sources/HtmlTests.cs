using static Dateline.Tests.Sources.Files;

namespace Dateline.Tests.Sources;

public sealed class HtmlTests : IDisposable
{
    private const string Meta =
        "<meta property=\"article:published_time\" content=\"2016-02-03T23:30:00-05:00\"><meta property=\"og:site_name\" content=\"Field Wire\">"
        + "<meta name=\"author\" content=\"A. Reporter\"><link rel=\"canonical\" href=\"https://wire.example/bridge\">";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_article_comes_without_menu_advertisement_script_and_footer()
    {
        var document = Inputs.One(_folder.Write("page.html", Page(Story, Meta)));
        Assert.Equal(
            [
                "Army takes bridge",
                "Troops of the northern command took the bridge at Qayyarah on Wednesday, an army spokesman said, after two days of fighting along the river.",
                "Three soldiers were killed & seven wounded, the mayor told reporters, while the militia said that it had pulled back its men.",
                "Aid groups said that some 400 families had fled the town since the start of the week, and that more were waiting for a way across.",
            ],
            document.Text.Split("\n\n"));
        Assert.Equal(
            ("Army takes bridge", new DateOnly(2016, 2, 3), "Field Wire", "A. Reporter", "https://wire.example/bridge"),
            (document.Title, document.Published!.Value, document.Publisher, document.Author, document.Url));
    }

    [Theory]
    [InlineData("<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"datePublished\": \"2016-02-03T08:00:00Z\"}</script>")]
    [InlineData("<meta name=\"DC.date.issued\" content=\"2016-02-03\">")]
    [InlineData("<meta itemprop=\"datePublished\" content=\"3 February 2016\">")]
    [InlineData("<meta name=\"date\" content=\"Wed, 03 Feb 2016 23:30:00 -0500\">")]
    public void The_day_is_where_publishers_put_it(string head) =>
        Assert.Equal(new DateOnly(2016, 2, 3), Inputs.One(_folder.Write("page.html", Page(Story, head))).Published);

    [Fact]
    public void Linked_data_names_author_and_publisher_and_broken_one_is_passed_over()
    {
        const string Head = "<script type=\"application/ld+json\">{broken</script><script type=\"application/ld+json\">[{\"@graph\": [{\"author\": [{\"name\": \"A. Reporter\"}], "
            + "\"publisher\": {\"name\": \"Field Wire\", \"logo\": {\"url\": \"x\"}}}]}]</script>";
        var document = Inputs.One(_folder.Write("page.html", Page(Story, Head)));
        Assert.Equal(("A. Reporter", "Field Wire"), (document.Author, document.Publisher));
    }

    [Fact]
    public void A_plain_page_gives_its_sentences() => Assert.Equal(
        "Army takes bridge\n\nTroops took the bridge on Wednesday.\n\n\"We have left,\" the militia said.",
        Inputs.One(_folder.Write("p.html", "<h1>Army takes bridge</h1><a href=x>Home</a><p>Troops took the<br> bridge   on&nbsp;Wednes&shy;day.<p>\"We have left,\" the militia said.<p hidden>Rebels attacked unseen people here.")).Text.Replace(" \n", " ").Replace("the\n", "the "));

    [Theory]
    [InlineData("<html><body><div class=\"ad\"><a href=\"/buy\">Buy our excellent watches now, today only!</a></div><div id=\"ads-2\"><p>Rebels attacked your prices, so buy now.</p></div></body></html>")]
    [InlineData("<html><body><nav><ul><li><a href=\"/\">Home</a></li></ul></nav><script>load('article.');</script></body></html>")]
    [InlineData("<html></html>")]
    public void A_page_of_advertisements_or_scripts_only_says_so(string page) =>
        Assert.StartsWith("there is no article in the page, only links, advertisements or a script", Inputs.Reason(_folder.Write("ads.html", page)));

    [Fact]
    public void Old_encodings_are_told_by_the_page()
    {
        var page = Page(Story.Replace("mayor", "maire élu"), "").Replace("utf-8", "windows-1252");
        var bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(page);
        Assert.Contains("the maire élu told reporters", Inputs.One(_folder.Write("old.htm", bytes)).Text);
    }

    [Theory]
    [InlineData("<div>", 600, true)]
    [InlineData("<div>", 300_000, false)]
    [InlineData("<b><i><u>", 100_000, false)]
    [InlineData("<p><li><br><td>", 5_000, true)]
    [InlineData("<script>'<div>'</script><!-- <div> -->", 5_000, true)]
    public void Markup_nested_beyond_reason_is_refused_before_it_costs_time(string tags, int times, bool isRead)
    {
        var result = Assert.Single(Inputs.Read(_folder.Write("deep.html", string.Concat(Enumerable.Repeat(tags, times)) + "<p>Troops took the bridge on Wednesday.</p>"))).Result;
        Assert.Equal(isRead ? "Troops took the bridge on Wednesday." : null, result.Document?.Text);
        if (!isRead) Assert.StartsWith("its tags are nested more than 1000 deep", result.Reason);
    }

    [Fact]
    public void Words_of_a_page_are_never_markup() =>
        Assert.Contains("<script>alert(1)</script> said", Inputs.One(_folder.Write("x.html", Page(Story.Replace("the mayor", "x").Replace("Aid groups said", "&lt;script&gt;alert(1)&lt;/script&gt; said")))).Text);
}
