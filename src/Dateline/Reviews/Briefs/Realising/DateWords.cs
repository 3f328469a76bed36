using System.Globalization;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Reviews.Briefs.Realising;

/// <summary>Days and spans of days in words.</summary>
internal static class DateWords
{
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>“on 28 December 2015”, “in December 2015”, “since 8 April 2015”, “in late December 2015”; null where the time is too vague for a sentence.</summary>
    public static string? Of(Time? time) => time switch
    {
        { Precision: TimePrecision.Day, From: { } from, To: { } to } => from == to ? $"on {Day(from)}" : $"between {Day(from)} and {Day(to)}",
        { Precision: TimePrecision.Month, From: { Day: 1 } from, To: { } to } when to == from.AddMonths(1).AddDays(-1) => $"in {Part(time.Text)}{Month(from)}",
        { Precision: TimePrecision.Month, From: { Day: 21 } from, To: { } to } when to.Month == from.Month && Part(time.Text) == "late " => $"in late {Month(from)}",
        { Precision: TimePrecision.Year, From: { DayOfYear: 1 } from, To: { } to } when to.Year == from.Year => string.Create(CultureInfo.InvariantCulture, $"in {from.Year}"),
        { Precision: TimePrecision.Open, From: { } from, To: null } => Since(from, time.Text),
        _ => null,
    };

    private static string? Since(DateOnly from, string text)
    {
        if (text.Any(char.IsAsciiDigit) && HasDay(text, from.Day)) return $"since {Day(from)}";
        return from.Day == 1 && text.Contains(from.ToString("MMMM", CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase) && Part(text).Length == 0 ? $"since {Month(from)}" : null;
    }

    private static bool HasDay(string text, int day) =>
        text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Contains(day.ToString(CultureInfo.InvariantCulture));

    private static string Part(string text) => text.Split(' ')[0].ToLowerInvariant() is var first && first is "early" or "late" or "mid" ? $"{text.Split(' ')[0].ToLowerInvariant()} " : "";

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
