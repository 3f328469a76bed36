using System.Globalization;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Reviews.Briefs.Realising;

/// <summary>Numbers as reports write them: one to nine in words, 250,000 in digits, 3.2 million; bounds in words before them.</summary>
internal static class NumberWords
{
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    public static string Of(double number)
    {
        if (number is >= 1 and <= 9 && number == Math.Floor(number)) return Small[(int)number];
        if (number >= 1_000_000 && Math.Round(number / 1_000_000, 2) is var millions && millions * 1_000_000 == number)
            return number >= 1_000_000_000 && Math.Round(number / 1_000_000_000, 2) * 1_000_000_000 == number
                ? $"{Digits(number / 1_000_000_000)} billion" : $"{Digits(millions)} million";
        return Digits(number);
    }

    public static string Percent(double number) => $"{Digits(number)} percent";

    /// <summary>A count with its bounds, “at least 43”, “between 43 and 49”; null where the figure has no number to show.</summary>
    public static Phrase? Count(Figure figure, Func<double, string> write)
    {
        var isOne = figure is { Best: 1, Qualifier: Qualifier.Exact };
        return figure.Qualifier switch
        {
            Qualifier.Exact when figure.Best is { } best => new(write(best), !isOne),
            Qualifier.About when figure.Best is { } best => new($"about {write(best)}", true),
            Qualifier.MoreThan when (figure.Best ?? figure.Low) is { } low => new($"more than {write(low)}", true),
            Qualifier.AtLeast when (figure.Best ?? figure.Low) is { } low => new($"at least {write(low)}", low != 1),
            Qualifier.UpTo when (figure.Best ?? figure.High) is { } high => new($"up to {write(high)}", true),
            Qualifier.Range when figure is { Low: { } low, High: { } high } && low < high => new($"between {write(low)} and {write(high)}", true),
            _ => null,
        };
    }

    private static string Digits(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
