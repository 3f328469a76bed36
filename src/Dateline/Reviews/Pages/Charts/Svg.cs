using System.Globalization;
using Dateline.Reviews.Pages.Html;

namespace Dateline.Reviews.Pages.Charts;

/// <summary>Shapes of a picture, in plain numbers.</summary>
internal static class Svg
{
    /// <summary>To a tenth of a unit: the same on every machine, and no finer than anybody sees.</summary>
    public static string Of(double number) => (Math.Round(number, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture) is "-0" ? "0" : Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A picture with its name and what it shows, for those who do not see it.</summary>
    public static HtmlWriter.Scope Picture(this HtmlWriter html, string id, double width, double height, string title, string description)
    {
        var scope = html.In("svg", ("viewBox", $"0 0 {Of(width)} {Of(height)}"), ("role", "img"), ("aria-labelledby", $"{id}-t {id}-d"));
        html.Element("title", title, ("id", $"{id}-t"));
        html.Element("desc", description, ("id", $"{id}-d"));
        return scope;
    }

    public static HtmlWriter Words(this HtmlWriter html, double x, double y, string text, string? kind = null, string? anchor = null) =>
        html.Element("text", text, ("x", Of(x)), ("y", Of(y)), ("class", kind), ("text-anchor", anchor));

    public static HtmlWriter Line(this HtmlWriter html, double x1, double y1, double x2, double y2, string kind) =>
        html.Empty("line", ("x1", Of(x1)), ("y1", Of(y1)), ("x2", Of(x2)), ("y2", Of(y2)), ("class", kind));

    /// <param name="html">Where it is written.</param>
    /// <param name="box">Its place.</param>
    /// <param name="kind">Its class.</param>
    /// <param name="title">What it shows, told to whoever points at it; null for nothing.</param>
    public static HtmlWriter Rectangle(this HtmlWriter html, Box box, string kind, string? title = null)
    {
        ReadOnlySpan<(string, string?)> attributes = [("x", Of(box.X)), ("y", Of(box.Y)), ("width", Of(box.Width)), ("height", Of(box.Height)), ("class", kind)];
        if (title is null) return html.Empty("rect", attributes);
        using (html.In("rect", attributes)) return html.Element("title", title);
    }

    public static HtmlWriter Circle(this HtmlWriter html, double x, double y, double radius, string kind, string? fill = null) =>
        html.Empty("circle", ("cx", Of(x)), ("cy", Of(y)), ("r", Of(radius)), ("class", kind), ("fill", fill));

    public static HtmlWriter Path(this HtmlWriter html, string path, string kind, string? fill = null) => html.Empty("path", ("d", path), ("class", kind), ("fill", fill));
}
