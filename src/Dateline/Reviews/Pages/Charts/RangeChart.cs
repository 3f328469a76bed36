using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Pages.Html;
using Dateline.Situations;

namespace Dateline.Reviews.Pages.Charts;

/// <summary>
/// Counts with their owners, one a row, on one scale from 0: a dot where a number is named, a bar between bounds, an arrow where one side is open.
/// </summary>
internal static class RangeChart
{
    private const int MostClaims = 6;

    private const double Width = 460, Left = 178, Right = 442, Row = 34, Head = 24, Top = 8, Size = 13;

    public static void Draw(HtmlWriter html, string id, string title, FigureGroup group, Review review)
    {
        var claims = group.Series.Select(s => (Series: s, Claims: s.Claims.DistinctBy(c => (ClaimWords.Owner(s, c), c.AsOf, c.Low, c.Best, c.High)).Take(MostClaims).ToList())).ToList();
        var heads = claims.Count(c => FigureGroup.Of(c.Series, review).Length > 0);
        var height = Top + heads * Head + claims.Sum(c => c.Claims.Count) * Row + 26;
        var scale = new Scale(claims.SelectMany(c => c.Claims).Max(c => c.High ?? c.Best ?? c.Low ?? 0), Left, Right - Left);
        var described = string.Join("; ", claims.SelectMany(c => c.Claims.Select(k => $"{ClaimWords.Owner(c.Series, k)}: {ClaimWords.Bare(c.Series, k)}")));
        using var picture = html.Picture(id, Width, height, title, described);
        foreach (var tick in scale.Ticks)
        {
            html.Line(scale.At(tick), Top, scale.At(tick), height - 20, tick == 0 ? "axis" : "grid");
            // The last number has the edge behind it.
            var (number, isOver) = (ClaimWords.Short(tick), scale.At(tick) + TextWidth.Of(ClaimWords.Short(tick), 12) / 2 > Width);
            html.Words(isOver ? Width - 1 : scale.At(tick), height - 5, number, "tick", isOver ? "end" : "middle");
        }
        var y = Top;
        foreach (var (series, told) in claims)
        {
            if (FigureGroup.Of(series, review) is { Length: > 0 } of)
            {
                html.Rectangle(new(0, y, Width, Head - 4), "band");
                html.Words(4, y + 14.5, TextWidth.Cut(of, 12, Width - 8), "of");
                y += Head;
            }
            foreach (var claim in told)
            {
                Draw(html, series, claim, y, scale);
                y += Row;
            }
        }
    }

    private static void Draw(HtmlWriter html, FigureSeries series, FigureClaim claim, double y, Scale scale)
    {
        var (owner, rest) = TextWidth.Wrap(ClaimWords.Owner(series, claim), Size, Left - 12);
        var day = $"{Days.Short(claim.AsOf)}{(claim.IsRevised ? ", revised since" : "")}";
        html.Words(4, y + 13, owner, claim.IsRevised ? "owner old" : "owner");
        html.Words(4, y + 27, rest.Length == 0 ? day : $"{TextWidth.Cut(rest, 12, Left - 18 - TextWidth.Of(day, 12))} · {day}", "tick");
        var (low, high, middle) = (claim.Low ?? claim.Best, claim.High ?? claim.Best, y + 17);
        var end = scale.At(claim.Best ?? high ?? low ?? 0);
        if (low is { } from && high is { } to && from < to)
        {
            html.Rectangle(new(scale.At(from), middle - 3, scale.At(to) - scale.At(from), 6), "range");
            end = scale.At(to);
        }
        else if (claim is { High: null, Qualifier: Qualifier.MoreThan or Qualifier.AtLeast })
        {
            html.Path($"M{Svg.Of(end)} {Svg.Of(middle)}h14m-5 -4l5 4l-5 4", "open");
            end += 14;
        }
        if ((claim.Best ?? claim.Low ?? claim.High) is { } number && !(claim.Best is null && low < high)) html.Circle(scale.At(number), middle, 4.5, claim.IsRevised ? "dot old" : "dot");
        var words = ClaimWords.Bare(series, claim);
        var width = TextWidth.Of(words, Size);
        // Where there is no room behind the dot, the number stands before it.
        var isLeft = end + 10 + width > Width && scale.At(low ?? 0) - 10 - width > Left;
        html.Words(isLeft ? scale.At(low ?? 0) - 9 : Math.Min(end + 9, Width - width), middle + (end + 10 + width > Width && !isLeft ? -8 : 4.5), words, "value", isLeft ? "end" : null);
    }
}
