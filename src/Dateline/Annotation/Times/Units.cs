using System.Globalization;

namespace Dateline.Annotation.Times;

/// <summary>The units of <c>words.txt</c>: their grains and the durations that they make.</summary>
internal static class Units
{
    /// <summary>The part of the calendar; null for units within a day.</summary>
    public static Grain? Grain(string? unit) => unit switch
    {
        "Y" => Times.Grain.Year,
        "M" => Times.Grain.Month,
        "W" => Times.Grain.Week,
        "D" or "N" => Times.Grain.Day,
        "Q" => Times.Grain.Quarter,
        "E" => Times.Grain.Decade,
        "C" => Times.Grain.Century,
        "WE" => Times.Grain.Weekend,
        _ => null,
    };

    /// <summary>How many; null for a number that is not said.</summary>
    public static double? Count(Reading reading) =>
        double.TryParse(reading["number"], NumberStyles.Float, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>The value of TIMEX3: <c>P3M</c>, <c>PT2H</c>, <c>PXY</c>.</summary>
    public static string Duration(double? count, string? unit)
    {
        var clock = unit is "H" or "MIN" or "S" ? "T" : "";
        if (count is { } number && number % 1 != 0)
        {
            var whole = Math.Floor(number);
            var head = whole > 0 ? Text(whole) : "";
            return (unit, number % 1) switch
            {
                ("Y", .5) => head.Length > 0 ? $"P{head}Y6M" : "P6M",
                ("D", .5) => head.Length > 0 ? $"P{head}DT12H" : "PT12H",
                ("H", .5) => head.Length > 0 ? $"PT{head}H30M" : "PT30M",
                ("MIN", .5) => head.Length > 0 ? $"PT{head}M30S" : "PT30S",
                ("E", _) => $"P{Text(number * 10)}Y",
                ("C", _) => $"P{Text(number * 100)}Y",
                _ => $"P{clock}{Text(number)}{Letter(unit)}",
            };
        }
        return $"P{clock}{(count is { } n ? Text(n) : "X")}{Letter(unit)}";
    }

    /// <summary>What the calendar shows for a unit that cannot be placed.</summary>
    public static string Unplaced(string? unit) => unit switch
    {
        "Y" => "XXXX",
        "M" => "XXXX-XX",
        "W" => "XXXX-WXX",
        "WE" => "XXXX-WXX-WE",
        "Q" => "XXXX-QX",
        "E" => "XXX",
        "C" => "XX",
        _ => "XXXX-XX-XX",
    };

    private static string Letter(string? unit) => unit switch { "MIN" => "M", "N" => "D", "E" => "DE", "C" => "CE", _ => unit ?? "X" };

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
