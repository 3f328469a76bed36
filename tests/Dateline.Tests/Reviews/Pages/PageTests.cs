using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Dateline.Documents;
using Dateline.Reviews.Pages.Charts;
using Dateline.Reviews.Pages.Html;
using Dateline.Situations;
using IDocument = AngleSharp.Dom.IDocument;

namespace Dateline.Tests.Reviews.Pages;

public partial class PageTests
{
    private static readonly Lazy<IDocument> Page = new(() => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(SamplePages.Page)));

    [Fact]
    public void The_same_review_gives_the_same_bytes() => Assert.Equal(SamplePages.Page, SamplePages.Write(SamplePages.Review));

    [Fact]
    public void Every_link_leads_to_an_element_of_the_page_and_every_id_is_given_once()
    {
        var ids = Page.Value.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var links = Page.Value.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.True(links.Count > 300);
        Assert.All(links, link => Assert.Contains(link[1..], ids));
        Assert.All(Page.Value.QuerySelectorAll("svg[aria-labelledby]").SelectMany(s => s.GetAttribute("aria-labelledby")!.Split(' ')), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void Nothing_is_loaded_and_nothing_runs()
    {
        var text = Encoding.UTF8.GetString(SamplePages.Page);
        Assert.Empty(Page.Value.QuerySelectorAll("script, link, img, iframe, object, embed, base, form, audio, video, use, image"));
        Assert.DoesNotContain(Page.Value.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name is "src" or "style");
        Assert.All(Addresses().Matches(text), m => Assert.StartsWith("url(#", m.Value));
        Assert.DoesNotContain("@import", text);
        Assert.Contains("default-src 'none'", Page.Value.QuerySelector("meta[http-equiv]")!.GetAttribute("content"));
    }

    [Fact]
    public void The_style_is_the_one_that_the_policy_allows()
    {
        var style = Page.Value.QuerySelector("style")!.TextContent;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"'sha256-{hash}'", Page.Value.QuerySelector("meta[http-equiv]")!.GetAttribute("content"));
    }

    [Fact]
    public void Sections_stand_in_the_order_of_a_brief_with_headings_in_order()
    {
        string[] order = ["brief", "changes", "figures", "territory", "countries", "events", "efforts", "agreements", "positions", "humanitarian", "outlook", "gaps", "commitments", "sources", "corrections", "passages"];
        var sections = Page.Value.QuerySelectorAll("main > section").Select(s => s.Id!).ToList();
        Assert.Equal(order.Where(sections.Contains), sections);
        foreach (var needed in (string[])["brief", "changes", "figures", "territory", "events", "efforts", "agreements", "positions", "gaps", "sources", "passages"]) Assert.Contains(needed, sections);
        var levels = Page.Value.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Equal(1, levels.Count(l => l == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second - pair.First <= 1));
    }

    [Fact]
    public void Every_picture_has_a_name_a_description_and_its_data()
    {
        foreach (var picture in Page.Value.QuerySelectorAll("figure"))
        {
            Assert.All(picture.QuerySelectorAll("svg"), svg => Assert.NotEqual("", svg.QuerySelector("title")!.TextContent + svg.QuerySelector("desc")!.TextContent));
            Assert.NotEmpty(picture.QuerySelectorAll("details table tbody tr"));
        }
        Assert.All(Page.Value.QuerySelectorAll("table"), t => Assert.True(t.QuerySelectorAll("th[scope=col]").Length > 1 && t.QuerySelector("caption") is not null));
        Assert.NotEmpty(Page.Value.QuerySelectorAll("#territory figure"));
    }

    /// <summary>Each row of a figure's table is a claim of the situation, with its bounds as they are there.</summary>
    [Fact]
    public void Numbers_of_the_tables_are_those_of_the_situation()
    {
        var claims = SamplePages.Review.SituationNow.Figures.SelectMany(f => f.Claims)
            .Select(c => $"{ClaimWords.Owner(c)}|{Number(c.Low)}|{Number(c.Best)}|{Number(c.High)}|{c.AsOf:yyyy-MM-dd}|{c.Origin.Name}").Select(HtmlWriter.Shown).ToHashSet();
        var rows = Page.Value.QuerySelectorAll("#figures table tbody tr").Select(r => r.Children.Select(c => c.TextContent).ToList()).ToList();
        Assert.True(rows.Count > 20);
        Assert.All(rows, r => Assert.Contains($"{r[0]}|{r[2]}|{r[3]}|{r[4]}|{r[6]}|{r[7]}", claims));
    }

    /// <summary>What a map's table says of a place is what the situation of the day says; no other place is marked.</summary>
    [Fact]
    public void Holders_of_the_maps_are_those_of_the_situations()
    {
        var (then, now) = (SamplePages.Review.SituationThen, SamplePages.Review.SituationNow);
        var rows = Page.Value.QuerySelectorAll("#territory table tbody tr").Select(r => r.Children.Select(c => c.TextContent).ToList()).ToList();
        Assert.Equal(then.Control.Concat(now.Control).Where(c => c.Grade is not null).Select(c => c.Place.Key).Distinct().Count(), rows.Count);
        foreach (var row in rows)
        {
            // A place may have been written otherwise then.
            var keys = then.Control.Concat(now.Control).Where(c => c.Place.Name == row[0]).Select(c => c.Place.Key).ToHashSet();
            Assert.NotEmpty(keys);
            Assert.Contains(then.Control.Where(c => keys.Contains(c.Place.Key)).Append(null), c => Says(row[2], c));
            Assert.Contains(now.Control.Where(c => keys.Contains(c.Place.Key)).Append(null), c => Says(row[4], c));
        }

        static bool Says(string cell, PlaceControl? state) =>
            state?.Grade is null ? cell.StartsWith("not known", StringComparison.Ordinal) : state.Holds.All(h => cell.Contains(h.Holder.Name)) && (state.Grade == Grade.Assessed || cell.Contains($"{state.Grade}", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Each_passage_holds_the_words_that_prove_its_facts()
    {
        var documents = SamplePages.Review.Known.Now.All.Select(f => f.Known.Document.Document).DistinctBy(d => d.Id).ToList();
        var passages = Page.Value.QuerySelectorAll(".passages > li");
        Assert.NotEmpty(passages);
        foreach (var passage in passages)
        {
            Assert.NotEmpty(passage.QuerySelectorAll("mark"));
            var quote = passage.QuerySelector("blockquote")!.TextContent;
            Assert.Contains(documents, d => HtmlWriter.Shown(d.Text).Contains(quote) && passage.TextContent.Contains(d.Sha256[..12]));
        }
    }

    [Fact]
    public void A_document_that_would_be_markup_is_words()
    {
        const string Hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";
        var review = SamplePages.Make([Document.FromText(
            $"{Hostile}\n\nIslamic State militants seized Ramadi on 3 January 2016, the army said. \u202E{Hostile} The fighting killed 40 people in Ramadi.\n",
            new(2016, 1, 4), Hostile, Hostile, Hostile)], new(2015, 12, 1));
        foreach (var page in new[] { SamplePages.Write(review), SamplePages.Write(review, isPacket: true) })
        {
            var text = Encoding.UTF8.GetString(page);
            var parsed = new HtmlParser().ParseDocument(text);
            Assert.Empty(parsed.QuerySelectorAll("img, script:not([type='application/json'])"));
            Assert.Contains("<script>alert(1)</script>", parsed.QuerySelector("#passages")!.TextContent);
            Assert.DoesNotContain("\u202E", text);
        }
    }

    [Fact]
    public void A_review_with_nothing_in_it_is_a_page_that_says_so()
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(SamplePages.Write(SamplePages.Make([Document.FromText("It rained.", new(2015, 1, 1))]))));
        Assert.Contains("No report tells of a change", page.QuerySelector("#changes")!.TextContent);
        Assert.Null(page.QuerySelector("#territory figure"));
    }

    private static string Number(double? number) => number?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"url\([^)]*")]
    private static partial Regex Addresses();
}
