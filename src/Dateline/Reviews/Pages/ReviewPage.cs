using System.Security.Cryptography;
using System.Text;
using Dateline.Reviews.Briefs;
using Dateline.Reviews.Pages.Html;
using Dateline.Reviews.Pages.Packets;
using Dateline.Reviews.Pages.Sections;

namespace Dateline.Reviews.Pages;

/// <summary>
/// A review as one HTML file that needs nothing beside it: no network, no scripts. In the order of the brief; the words behind every line stand
/// at its end. The same review gives the same bytes.
/// </summary>
public static class ReviewPage
{
    private static readonly (string Id, string Name)[] Contents =
    [
        ("brief", "Bottom line"), ("changes", "What changed"), ("figures", "Figures"), ("territory", "Territory"), ("countries", "By country"), ("events", "Operations"),
        ("efforts", "Lines of effort"), ("agreements", "Agreements"), ("positions", "Positions"), ("humanitarian", "Humanitarian"), ("outlook", "Outlook"), ("gaps", "Gaps"),
        ("commitments", "Commitments"), ("sources", "Sources"), ("corrections", "Corrections"), ("passages", "Passages"),
    ];

    /// <summary>Writes the page in UTF-8.</summary>
    public static void Write(Stream stream, Review review, PageOptions? options = null)
    {
        var page = Encoding.UTF8.GetBytes(Write(review, options ?? new()));
        if (options?.IsPacket == true) PacketSeal.Set(page);
        stream.Write(page);
    }

    private static string Write(Review review, PageOptions options)
    {
        var (body, css) = (new PageWriter(review, options), Css());
        Sections(body);
        var (html, title) = (body.Html, HeaderSection.Title(review, options));
        var page = new HtmlWriter();
        page.Begin();
        using (page.In("html", ("lang", "en")))
        {
            using (page.In("head"))
            {
                page.Empty("meta", ("charset", "utf-8"));
                page.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy(css)));
                if (options.IsPacket) page.Empty("meta", ("name", PacketSeal.Name), ("content", PacketSeal.Blank));
                page.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
                page.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
                page.Empty("meta", ("name", "generator"), ("content", options.Program));
                page.Element("title", title);
                page.Style(css);
            }
            using (page.In("body"))
            {
                page.Link("main", "Skip to the bottom line", "skip");
                Navigation(page, body);
                page.Written(html);
                if (options.IsPacket) page.Data(Packet.Id, Packet.Write(body));
            }
        }
        return page.ToString();
    }

    private static void Sections(PageWriter page)
    {
        using (page.Html.In("main", ("id", "main")))
        {
            HeaderSection.Write(page);
            TextSections.BottomLine(page);
            ChangesSection.Write(page);
            FiguresSection.Write(page);
            MapsSection.Write(page);
            TextSections.Write(page, BriefTopic.Countries, "countries", "By country");
            TimelineSection.Write(page);
            EffortsSection.Write(page);
            AgreementsSection.Write(page);
            PositionsSection.Write(page);
            TextSections.Write(page, BriefTopic.Humanitarian, "humanitarian", "Humanitarian");
            TextSections.Write(page, BriefTopic.Outlook, "outlook", "Outlook drivers");
            GapsSection.Write(page);
            TextSections.Write(page, BriefTopic.Commitments, "commitments", "Commitments and their status");
            SourcesSection.Write(page);
            TextSections.Write(page, BriefTopic.Corrections, "corrections", "Corrections");
            PassagesSection.Write(page);
        }
    }

    private static void Navigation(HtmlWriter page, PageWriter body)
    {
        using (page.In("nav", ("aria-label", "Contents")))
        using (page.In("ul"))
            foreach (var (id, name) in Contents.Where(c => body.Sections.Any(s => s.Id == c.Id)))
                using (page.In("li")) page.Link(id, name, "nav");
    }

    // Nothing is loaded from anywhere, nothing runs, and of styles only the page's own counts.
    private static string Policy(string css) =>
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)))}'; base-uri 'none'; form-action 'none'";

    private static string Css()
    {
        using var stream = typeof(ReviewPage).Assembly.GetManifestResourceStream("Reviews/Pages/page.css") ?? throw new InvalidOperationException("The library was built without its style sheet.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
