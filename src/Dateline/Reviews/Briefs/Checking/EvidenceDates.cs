using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Reviews.Briefs.Checking;

/// <summary>The days that words of a document mean, by the calendar and the day of publication alone.</summary>
internal static partial class EvidenceDates
{
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>Days (from = to) and months (first to last day) that the words may mean.</summary>
    public static IEnumerable<(DateOnly From, DateOnly To)> In(string words, DateOnly? published)
    {
        var text = words.ToLowerInvariant();
        foreach (Match match in MonthName().Matches(text))
        {
            var month = Array.FindIndex(Months, m => m.StartsWith(match.Groups["month"].Value.TrimEnd('.')[..3], StringComparison.Ordinal)) + 1;
            var day = Number(match.Groups["before"].Value) ?? Number(match.Groups["after"].Value);
            foreach (var year in Years(match.Groups["year"].Value, text, published))
            {
                if (year is < 1 or > 9999) continue;
                if (day is { } d && d >= 1 && d <= DateTime.DaysInMonth(year, month)) yield return (new(year, month, d), new(year, month, d));
                else if (day is null) yield return (new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));
            }
        }
        foreach (Match match in YearName().Matches(text))
            if (Number(match.Value) is { } year) yield return (new(year, 1, 1), new(year, 12, 31));
        if (published is not { } today) yield break;
        foreach (Match match in DayName().Matches(text))
        {
            var wanted = (DayOfWeek)Array.IndexOf(Days, match.Value);
            // The day meant is within a week of publication, on either side; more often before it.
            for (var away = -8; away <= 7; away++)
                if (today.DayNumber + away > 0 && today.AddDays(away).DayOfWeek == wanted) yield return (today.AddDays(away), today.AddDays(away));
        }
        foreach (Match match in Relative().Matches(text))
        {
            var shift = match.Value switch { "yesterday" or "overnight" or "last night" => -1, "tomorrow" => 1, _ => 0 };
            yield return (today.AddDays(shift), today.AddDays(shift));
        }
        foreach (Match match in LastMonth().Matches(text))
        {
            var first = new DateOnly(today.Year, today.Month, 1).AddMonths(match.Groups[1].Value is "last" ? -1 : match.Groups[1].Value is "next" ? 1 : 0);
            yield return (first, first.AddMonths(1).AddDays(-1));
        }
        foreach (Match match in LastYear().Matches(text))
        {
            var year = today.Year + (match.Groups[1].Value is "last" ? -1 : match.Groups[1].Value is "next" ? 1 : 0);
            yield return (new(year, 1, 1), new(year, 12, 31));
        }
    }

    // A month without a year is of a year named beside it, else of the year of publication or one before or after it.
    private static IEnumerable<int> Years(string named, string text, DateOnly? published)
    {
        if (Number(named) is { } year) return [year];
        var others = YearName().Matches(text).Select(m => Number(m.Value)!.Value).Distinct().ToList();
        return published is { } p ? others.Concat([p.Year, p.Year - 1, p.Year + 1]).Distinct() : others;
    }

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"(?:\b(?<before>[0-9]{1,2})(?:st|nd|rd|th)?(?: of)? )?\b(?<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?![a-z])(?: (?<after>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9,][0-9]|[0-9]))?(?:,? (?:(?:of )?)(?<year>(?:19|20)[0-9][0-9]))?")]
    private static partial Regex MonthName();

    [GeneratedRegex(@"\b(?:19|20)[0-9][0-9]\b")]
    private static partial Regex YearName();

    [GeneratedRegex(@"\b(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b")]
    private static partial Regex DayName();

    [GeneratedRegex(@"\b(?:today|tonight|this morning|this afternoon|this evening|yesterday|overnight|last night|tomorrow|now)\b")]
    private static partial Regex Relative();

    [GeneratedRegex(@"\b(last|this|next) month\b")]
    private static partial Regex LastMonth();

    [GeneratedRegex(@"\b(last|this|next) year\b")]
    private static partial Regex LastYear();
}
