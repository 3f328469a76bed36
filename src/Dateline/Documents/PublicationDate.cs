using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Documents;

/// <summary>
/// The day a report gives itself: a header line that holds a full date and little else, or the date in a dateline.
/// A full date elsewhere in the first lines may be any day, so it is not taken.
/// </summary>
internal static partial class PublicationDate
{
    private const int LinesRead = 6, LongestHeader = 90, LongestDateline = 70;

    private const string Month =
        "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private const string Day = @"(?<day>\d{1,2})(?:st|nd|rd|th)?";

    private const string Date =
        $@"(?i:(?<!\w)(?:(?<year>\d{{4}})-(?<number>\d{{2}})-(?<day>\d{{2}})(?:T[\d:.]+Z?)?|{Day}(?:\s+of)?\s+{Month}\.?,?\s+(?<year>\d{{4}})|{Month}\.?\s+{Day},?\s+(?<year>\d{{4}}))(?!\w))";

    public static DateOnly? Of(string text)
    {
        foreach (var range in TopLines.Of(text, LinesRead))
        {
            var line = text.AsSpan(range).Trim();
            if ((OfHeaderLine(line) ?? OfDateline(line)) is { } day) return day;
        }
        return null;
    }

    /// <summary>The date of a line such as <c>Published: Wednesday 3 February 2016, 10:15 GMT</c>.</summary>
    public static DateOnly? OfHeaderLine(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestHeader || FullDate().Match(line.ToString()) is not { Success: true } match) return null;
        var rest = string.Concat(line[..match.Index], " ", line[(match.Index + match.Length)..]);
        return HeaderWords().IsMatch(rest) ? ToDay(match) : null;
    }

    /// <summary>The date of a line that starts <c>BAGHDAD, 3 February 2016 (AP) —</c>.</summary>
    private static DateOnly? OfDateline(ReadOnlySpan<char> line)
    {
        var match = Dateline().Match(line[..Math.Min(line.Length, LongestDateline)].ToString());
        return match.Success ? ToDay(match) : null;
    }

    private static DateOnly? ToDay(Match match)
    {
        var month = match.Groups["month"] is { Success: true } name
            ? "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(name.Value[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3 + 1
            : int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    [GeneratedRegex(Date, RegexOptions.CultureInvariant)]
    private static partial Regex FullDate();

    /// <summary>What may stand beside the date in a header line: labels, the day of the week, a time, names in capitals.</summary>
    [GeneratedRegex(
        @"^(?:[\W\d_]|\b(?i:published|posted|updated|issued|released?|date|dated|on|at|by|press|news|statement|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|am|pm|gmt|utc|est|edt|bst|cet|t|z)\b|\b\p{Lu}{2,}\b)*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex HeaderWords();

    /// <summary>Place names, the date, an agency in brackets or after a comma, then the dash.</summary>
    [GeneratedRegex(
        @"^(?:[\p{Lu}(][\p{L}'’.()-]*[,/]?\s+(?:(?:of|the|de|al)\s+)?){0,6}" + Date + @"\)?,?\s*(?:\([^)]{1,30}\)|/[^/]{1,30}/|\p{Lu}[\p{L} ]{1,20})?\s*(?:[—–:]|-{1,2}\s)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();
}
