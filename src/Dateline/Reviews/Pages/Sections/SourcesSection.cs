using Dateline.Reviews.Briefs;
using Dateline.Reviews.Pages.Html;

namespace Dateline.Reviews.Pages.Sections;

/// <summary>Where what the page cites comes from: origins with how reliable people hold them to be.</summary>
internal static class SourcesSection
{
    private const string Unrated = "F";

    public static void Write(PageWriter page) => page.Section("sources", "Sources and method", () =>
    {
        page.Say(BriefTopic.Method);
        page.Html.Element("p", "Reliability as rated by people, A (reliable) to E (unreliable); F cannot be judged, as nobody rated it. Which passages they stand behind tells nothing of whether these are true.", ("class", "note"));
        var cited = page.Citations.All.SelectMany(p => p.Facts.Select(f => (Passage: p, f.Origin))).ToList();
        var known = page.Review.Known.Now;
        page.Table(new("t-sources", "Origins of what is cited", ["Origin", "Reliability", new("Reports", Column.Number), new("Passages", Column.Number)],
        [
            .. cited.GroupBy(c => c.Origin).OrderByDescending(g => g.Select(c => c.Passage.Number).Distinct().Count()).ThenBy(g => g.Key.Name, StringComparer.Ordinal).Select(g => (IReadOnlyList<Cell>)
            [
                g.Key.Name, known.RatingOf(g.Key) ?? Unrated, Words.Number(g.Select(c => c.Passage.Document.Id).Distinct().Count()), Words.Number(g.Select(c => c.Passage.Number).Distinct().Count()),
            ]),
        ]));
    });
}
