using Dateline.Reviews.Pages.Html;
using Dateline.Situations;

namespace Dateline.Reviews.Pages.Maps;

/// <summary>Each side's colour and hatch, the same in all maps of a page: those that held most places first.</summary>
internal sealed class Holders
{
    /// <summary>How many sides have a hatch of their own; the others share one and are told by the table.</summary>
    private const int Own = 8;

    private readonly Dictionary<string, int> _styles = new(StringComparer.Ordinal);

    public Holders(IEnumerable<MapPlace> places)
    {
        var holds = places.SelectMany(p => new[] { p.Now, p.Then }).OfType<PlaceControl>().SelectMany(p => p.Holds.Select(h => h.Holder)).ToList();
        All = [.. holds.CountBy(h => h).OrderByDescending(h => h.Value).ThenByDescending(h => h.Key.IsResolved).ThenBy(h => h.Key.Key, StringComparer.Ordinal).Select(h => h.Key)];
        foreach (var (i, side) in All.Index()) _styles[side.Key] = Math.Min(i, Own);
    }

    public IReadOnlyList<Side> All { get; }

    /// <summary>The paint of a side.</summary>
    public string Fill(Side side) => FormattableString.Invariant($"url(#h{_styles[side.Key]})");

    /// <summary>The hatches, once for the page.</summary>
    public void Define(HtmlWriter html)
    {
        using (html.In("svg", ("class", "defs"), ("width", "0"), ("height", "0"), ("aria-hidden", "true"), ("focusable", "false")))
        using (html.In("defs"))
            for (var i = 0; i <= Math.Min(All.Count - 1, Own); i++)
                using (html.In("pattern", ("id", FormattableString.Invariant($"h{i}")), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse")))
                {
                    html.Empty("rect", ("width", "6"), ("height", "6"), ("class", FormattableString.Invariant($"f{i}")));
                    if (Hatch(i) is { } hatch) html.Empty("path", ("d", hatch), ("class", "hatch"));
                }
    }

    private static string? Hatch(int style) => style switch
    {
        0 => null,
        1 => "M-1 5L1 7M0 0L6 6M5 -1L7 1",
        2 => "M3 0V6",
        3 => "M2 2h2v2h-2z",
        4 => "M0 3H6",
        5 => "M-1 1L1 -1M0 6L6 0M5 7L7 5",
        6 => "M0 3H6M3 0V6",
        7 => "M0 0L6 6M0 6L6 0",
        _ => "M1 1h1v1h-1zM4 4h1v1h-1z",
    };
}
