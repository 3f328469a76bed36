using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Situations;

namespace Dateline.Reviews.Pages.Charts;

/// <summary>A count in words: "more than 10,000", "25–30 %", "about $500 m".</summary>
internal static partial class ClaimWords
{
    /// <summary>With its unit left to the title, as a chart shows it.</summary>
    public static string Bare(FigureSeries series, FigureClaim claim)
    {
        var words = new FigureStanding(series, claim).Text;
        if (words.EndsWith($" {series.Unit}", StringComparison.OrdinalIgnoreCase)) words = words[..^(series.Unit.Length + 1)];
        return series.Unit switch { "percent" => $"{words} %", "usd" => Numbers().Replace(words, m => $"${Short(double.Parse(m.Value, NumberStyles.Number, CultureInfo.InvariantCulture))}"), _ => words };
    }

    public static string Short(double number) => number switch
    {
        >= 1e9 => $"{(number / 1e9).ToString("0.##", CultureInfo.InvariantCulture)} bn",
        >= 1e6 => $"{(number / 1e6).ToString("0.##", CultureInfo.InvariantCulture)} m",
        _ => number.ToString("#,0.##", CultureInfo.InvariantCulture),
    };

    /// <summary>Who says so, as it begins a line.</summary>
    public static string Owner(FigureSeries series, FigureClaim claim) => Sections.Words.Capital(new FigureStanding(series, claim).Owner);

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?")]
    private static partial Regex Numbers();
}
