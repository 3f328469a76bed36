using System.Text.RegularExpressions;

namespace Dateline.Host.Sources.Formats;

/// <summary>Drops what stands at the head and foot of pages again and again: the same words, numbers aside, on most of them.</summary>
internal static partial class RunningHeads
{
    private const int FewestPages = 3, LinesLooked = 3;

    /// <summary>How far from the edge a running head stands, as a share of the page.</summary>
    private const double Margin = 0.12;

    public static IEnumerable<PdfPage> Drop(IReadOnlyList<PdfPage> pages)
    {
        var (heads, feet) = (Repeated(pages, Head), Repeated(pages, Foot));
        var seen = new HashSet<string>();
        foreach (var page in pages)
        {
            // Where it first stands it may be the title that later pages repeat.
            var dropped = Head(page).Where(l => heads.Contains(Shape(l)) && !seen.Add(Shape(l))).Concat(Foot(page).Where(l => feet.Contains(Shape(l)) || IsPageNumber(l))).ToHashSet();
            yield return page with { Blocks = [.. page.Blocks.Select(b => (IReadOnlyList<PdfLine>)[.. b.Where(l => !dropped.Contains(l))]).Where(b => b.Count > 0)] };
        }
    }

    /// <summary>On two pages out of three, or on every second where left and right pages differ; never on fewer than three.</summary>
    private static HashSet<string> Repeated(IReadOnlyList<PdfPage> pages, Func<PdfPage, IEnumerable<PdfLine>> edge) =>
        pages.SelectMany(p => edge(p).Select(Shape).Distinct()).GroupBy(s => s)
            .Where(g => g.Count() >= FewestPages && g.Count() * 5 >= pages.Count * 2).Select(g => g.Key).ToHashSet();

    private static IEnumerable<PdfLine> Head(PdfPage page) =>
        page.Blocks.SelectMany(b => b).Where(l => l.Bottom > page.Height * (1 - Margin)).OrderByDescending(l => l.Bottom).Take(LinesLooked);

    private static IEnumerable<PdfLine> Foot(PdfPage page) =>
        page.Blocks.SelectMany(b => b).Where(l => l.Bottom < page.Height * Margin).OrderBy(l => l.Bottom).Take(LinesLooked);

    private static string Shape(PdfLine line) => Digits().Replace(line.Text, "#");

    private static bool IsPageNumber(PdfLine line) => PageNumber().IsMatch(line.Text);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|/|\|)\s*\d{1,4})?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
