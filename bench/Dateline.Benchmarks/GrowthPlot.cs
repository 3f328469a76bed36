using System.Globalization;
using System.Text;

namespace Dateline.Benchmarks;

/// <summary>Draws how ingest per fact and situations grow with the facts, both axes logarithmic: log-linear growth is a straight line of slope one.</summary>
internal static class GrowthPlot
{
    private const int Width = 760, Height = 460, Left = 70, Right = 200, Top = 20, Bottom = 50;

    private static readonly (string Name, string Colour, Func<ScaleRow, double> Of)[] Curves =
    [
        ("ingest, µs a fact", "#1b6ca8", r => (r.Made?.Processor ?? 0) * 1000 / r.Facts),
        ("index, µs a fact", "#5aa9e6", r => r.Indexed.Processor * 1000 / r.Facts),
        ("whole day cold, ms", "#b3261e", r => ScaleRow.Median(r.Whole)),
        ("control cold, ms", "#e07a5f", r => ScaleRow.Median(r.Control)),
        ("one place cold, ms", "#3d7a3a", r => ScaleRow.Median(r.Place)),
        ("another day warm, ms", "#8a5a9e", r => ScaleRow.Median(r.Warm)),
        ("search, ms", "#6b6b6b", r => ScaleRow.Median(r.Search)),
    ];

    public static string Svg(IReadOnlyList<ScaleRow> rows)
    {
        var values = rows.SelectMany(r => Curves.Select(c => c.Of(r))).Where(v => v > 0).ToList();
        var (least, most) = (Math.Floor(Math.Log10(values.Min())), Math.Ceiling(Math.Log10(values.Max())));
        var (first, last) = (Math.Floor(Math.Log10(rows.Min(r => r.Facts))), Math.Ceiling(Math.Log10(rows.Max(r => r.Facts))));
        var svg = new StringBuilder();
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        for (var x = first; x <= last; x++) Add(svg, $"<path d=\"M{X(x):0.#} {Top}V{Height - Bottom}\" stroke=\"#ddd\"/><text x=\"{X(x):0.#}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">10^{x}</text>\n");
        for (var y = least; y <= most; y++) Add(svg, $"<path d=\"M{Left} {Y(y):0.#}H{Width - Right}\" stroke=\"#ddd\"/><text x=\"{Left - 8}\" y=\"{Y(y) + 4:0.#}\" text-anchor=\"end\">{Math.Pow(10, y):0.###}</text>\n");
        Add(svg, $"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 10}\" text-anchor=\"middle\">facts</text>\n");
        foreach (var (i, curve) in Curves.Index())
        {
            var points = rows.Select(r => (X: X(Math.Log10(r.Facts)), Value: curve.Of(r))).Where(p => p.Value > 0).Select(p => (p.X, Y: Y(Math.Log10(p.Value)))).ToList();
            Add(svg, $"<polyline fill=\"none\" stroke=\"{curve.Colour}\" stroke-width=\"2\" points=\"{string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#},{p.Y:0.#}")))}\"/>\n");
            foreach (var point in points) Add(svg, $"<circle cx=\"{point.X:0.#}\" cy=\"{point.Y:0.#}\" r=\"3\" fill=\"{curve.Colour}\"/>");
            Add(svg, $"<text x=\"{Width - Right + 12}\" y=\"{Top + 14 + 20 * i}\" fill=\"{curve.Colour}\">{curve.Name}</text>\n");
        }
        return svg.Append("</svg>\n").ToString();

        double X(double log) => Left + (log - first) / Math.Max(1, last - first) * (Width - Left - Right);
        double Y(double log) => Height - Bottom - (log - least) / Math.Max(1, most - least) * (Height - Top - Bottom);
    }

    private static void Add(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
