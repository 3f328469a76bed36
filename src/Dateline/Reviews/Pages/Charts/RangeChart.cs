using System.Globalization;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Pages.Html;
using Dateline.Situations;

namespace Dateline.Reviews.Pages.Charts;

/// <summary>
/// Counts with their owners, one a row, on one scale from 0: a dot where a number is named, a bar between bounds, an arrow where one side is open.
/// </summary>
internal static class RangeChart
{
    public const int MostClaims = 6;

    private const double Width = 460, Left = 178, Right = 442, Row = 34, Head = 24, Top = 8, Size = 13;

    public static void Draw(HtmlWriter html, string id, FigureGroup group)
    {
        var claims = group.Series.Select(s => (Series: s, Claims: s.Claims.Take(MostClaims).ToList())).ToList();
        var heads = claims.Count(c => FigureGroup.Of(c.Series).Length > 0);
        var height = Top + heads * Head + claims.Sum(c => c.Claims.Count) * Row + 26;
        var scale = new Scale(claims.SelectMany(c => c.Claims).Max(c => c.High ?? c.Best ?? c.Low ?? 0), Left, Right - Left);
        var described = string.Join("; ", claims.SelectMany(c => c.Claims.Select(k => Owner(k) + ": " + new FigureStanding(c.Series, k).Text)));
        using var picture = html.Picture(id, Width, height, group.Title, described);
        foreach (var tick in scale.Ticks)
        {
            html.Line(scale.At(tick), Top, scale.At(tick), height - 20, tick == 0 ? "axis" : "grid");
            html.Words(scale.At(tick), height - 5, Short(tick), "tick", "middle");
        }
        var y = Top;
        foreach (var (series, told) in claims)
        {
            if (FigureGroup.Of(series) is { Length: > 0 } of)
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

    public static string Owner(FigureClaim claim) => claim.Speaker?.Name ?? claim.Origin.Name;

    private static void Draw(HtmlWriter html, FigureSeries series, FigureClaim claim, double y, Scale scale)
    {
        html.Words(4, y + 13, TextWidth.Cut(Owner(claim), Size, Left - 16), claim.IsRevised ? "owner old" : "owner");
        html.Words(4, y + 27, $"{Days.Short(claim.AsOf)}{(claim.IsRevised ? ", revised since" : "")}", "tick");
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
        var (words, width) = Words(new FigureStanding(series, claim).Text);
        // Where there is no room behind the dot, the number stands before it.
        var isLeft = end + 10 + width > Width && scale.At(low ?? 0) - 10 - width > Left;
        html.Words(isLeft ? scale.At(low ?? 0) - 9 : Math.Min(end + 9, Width - width), middle + (end + 10 + width > Width && !isLeft ? -8 : 4.5), words, "value", isLeft ? "end" : null);
    }

    private static (string, double) Words(string text)
    {
        var words = text.Replace(" percent", " %");
        return (words, TextWidth.Of(words, Size));
    }

    private static string Short(double number) => number switch
    {
        >= 1e9 => (number / 1e9).ToString("0.##", CultureInfo.InvariantCulture) + " bn",
        >= 1e6 => (number / 1e6).ToString("0.##", CultureInfo.InvariantCulture) + " m",
        _ => number.ToString("#,0.##", CultureInfo.InvariantCulture),
    };
}
