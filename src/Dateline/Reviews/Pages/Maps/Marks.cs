using Dateline.Reviews.Pages.Charts;
using Dateline.Reviews.Pages.Html;
using Dateline.Situations;

namespace Dateline.Reviews.Pages.Maps;

/// <summary>
/// Marks of places. Who holds is told by colour and hatch, how well it is known by form: whole where assessed, a broken edge where claimed, halves
/// where contested, a core in an empty ring where it is a foothold. What nobody is known to hold stays empty.
/// </summary>
internal static class Marks
{
    public const double Radius = 9;

    public static void Draw(HtmlWriter html, Holders holders, PlaceControl? state, double x, double y)
    {
        if (state?.Grade is not { } grade || state.Holds.Count == 0)
        {
            html.Circle(x, y, 4, "blank");
            return;
        }
        var first = holders.Fill(state.Holds[0].Holder);
        switch (grade)
        {
            case Grade.Contested:
                html.Circle(x, y, Radius, "blank");
                Half(html, x, y, isLeft: true, first);
                if (state.Holds.Select(h => h.Holder).Distinct().Skip(1).FirstOrDefault() is { } other) Half(html, x, y, isLeft: false, holders.Fill(other));
                html.Circle(x, y, Radius + 3, "ring");
                break;
            case Grade.Claimed:
                html.Circle(x, y, Radius, "mark claimed", first);
                break;
            case Grade.Foothold:
                html.Circle(x, y, Radius, "blank");
                html.Circle(x, y, Radius / 2, "mark", first);
                break;
            case Grade.Support:
                html.Circle(x, y, Radius / 2, "mark", first);
                break;
            default:
                html.Circle(x, y, Radius, "mark", first);
                break;
        }
    }

    /// <summary>What was on the left, what is on the right.</summary>
    public static void Change(HtmlWriter html, Holders holders, MapPlace place, double x, double y)
    {
        html.Circle(x, y, Radius + 2, "blank");
        Half(html, x, y, isLeft: true, Fill(place.Then), 2);
        Half(html, x, y, isLeft: false, Fill(place.Now), 2);

        string? Fill(PlaceControl? state) => state is { Grade: not null, Holds.Count: > 0 } ? holders.Fill(state.Holds[0].Holder) : null;
    }

    private static void Half(HtmlWriter html, double x, double y, bool isLeft, string? fill, double more = 0)
    {
        var radius = Radius + more;
        html.Path($"M{Svg.Of(x)} {Svg.Of(y - radius)}A{Svg.Of(radius)} {Svg.Of(radius)} 0 0 {(isLeft ? 0 : 1)} {Svg.Of(x)} {Svg.Of(y + radius)}Z", fill is null ? "mark none" : "mark", fill);
    }
}
