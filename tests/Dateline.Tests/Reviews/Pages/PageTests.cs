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
        var claims = SamplePages.Review.SituationNow.Figures.SelectMany(f => f.Claims.Select(
            c => $"{ClaimWords.Owner(f, c)}|{Number(c.Low)}|{Number(c.Best)}|{Number(c.High)}|{c.AsOf:yyyy-MM-dd}|{c.Origin.Name}")).Select(HtmlWriter.Shown).ToHashSet();
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

    /// <summary>Names of sides, places, agreements and speakers go into maps, charts, tables and the brief: none of them is markup anywhere.</summary>
    [Theory]
    [InlineData("\"><svg onload=alert(1)>")]
    [InlineData("' style='x:expression(1)")]
    [InlineData("<style>*{display:none}</style>")]
    [InlineData("javascript:alert(1)")]
    [InlineData("</title></desc></text><a href=\"https://example.org\">x</a>")]
    [InlineData("]]><!--")]
    [InlineData("&lt;b&gt;&#x3c;i&#x3e;")]
    public void Names_that_would_be_markup_are_words(string hostile)
    {
        var text = $"The {hostile} Brigade seized Ramadi from Islamic State on 3 January 2016, General Ali \"{hostile}\" Hassan said. The {hostile} Brigade and Islamic State signed the {hostile} truce in Ramadi on 5 January 2016. "
            + $"The fighting killed 40 {hostile} people in Ramadi on 3 January 2016, the {hostile} ministry said. On 4 January 2016 the {hostile} ministry said that it had killed 50 people in Ramadi.\n";
        var page = SamplePages.Write(SamplePages.Make([Document.FromText(text, new(2016, 1, 6), hostile, hostile, hostile)], new(2015, 12, 1)));
        var (parsed, plain) = (new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page)), Page.Value);
        var known = plain.All.Select(e => e.LocalName).ToHashSet();
        Assert.All(parsed.All, e => Assert.Contains(e.LocalName, known));
        Assert.Single(parsed.QuerySelectorAll("style"));
        Assert.DoesNotContain(parsed.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name is "style" or "src");
        Assert.All(parsed.QuerySelectorAll("a"), a => Assert.StartsWith("#", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains(hostile, parsed.QuerySelector("#passages")!.TextContent);
    }

    /// <summary>Contrast of words on paper, by the formula of WCAG 2: 4.5 to 1 at least, by day and by night.</summary>
    [Fact]
    public void Words_stand_out_from_the_paper()
    {
        var css = Page.Value.QuerySelector("style")!.TextContent;
        foreach (var theme in css.Split(":root {").Skip(1).Select(b => Colour().Matches(b[..b.IndexOf('}')]).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value)))
        {
            foreach (var ink in (string[])["ink", "soft", "accent", "link"]) Assert.True(Contrast(theme[ink], theme["paper"]) >= 4.5, $"{ink} {theme[ink]} on {theme["paper"]}: {Contrast(theme[ink], theme["paper"]):0.0}");
            Assert.True(Contrast(theme["ink"], theme["mark"]) >= 4.5);
            Assert.True(Contrast(theme["soft"], theme["land"]) >= 4.5);
            Assert.True(Contrast(theme["ink"], theme["band"]) >= 4.5);
        }
    }

    private static double Contrast(string one, string other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour)
    {
        var full = colour.Length == 3 ? string.Concat(colour.Select(c => $"{c}{c}")) : colour;
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => int.Parse(full.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    [Fact]
    public void A_review_with_nothing_in_it_is_a_page_that_says_so()
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(SamplePages.Write(SamplePages.Make([Document.FromText("It rained.", new(2015, 1, 1))]))));
        Assert.Contains("No report tells of a change", page.QuerySelector("#changes")!.TextContent);
        Assert.Null(page.QuerySelector("#territory figure"));
    }

    private static string Number(double? number) => number?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"--([a-z0-9]+): #([0-9a-f]{6}|[0-9a-f]{3})\b")]
    private static partial Regex Colour();

    [GeneratedRegex(@"url\([^)]*")]
    private static partial Regex Addresses();
}
