using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Reviews.Briefs.Checking;

/// <summary>The numbers in words, in digits or spelt out.</summary>
internal static partial class EvidenceNumbers
{
    private static readonly Dictionary<string, double> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13,
        ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60,
        ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["dozen"] = 12, ["half"] = 50, ["quarter"] = 25,
    };

    /// <summary>Every number with where it stands.</summary>
    public static IEnumerable<(double Value, int Start, int Length)> In(string words)
    {
        foreach (Match match in Number().Matches(words))
        {
            double value;
            if (match.Groups["digits"] is { Success: true } digits) value = double.Parse(digits.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);
            else if (match.Groups["unit"] is { Success: true, Length: > 0 } unit) value = Words[match.Groups["tens"].Value] + Words[unit.Value];
            else value = Words[match.Groups["tens"].Value];
            value *= match.Groups["scale"].Value.ToLowerInvariant() switch { "hundred" => 100, "thousand" => 1e3, "million" => 1e6, "billion" => 1e9, "trillion" => 1e12, _ => 1 };
            yield return (value, match.Index, match.Length);
        }
    }

    public static bool AreSame(double one, double other) => Math.Abs(one - other) <= 1e-6 * Math.Max(1, Math.Abs(one));

    [GeneratedRegex(@"(?<![\w.,])(?:(?<digits>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)|(?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|dozen|half|quarter)(?:-(?<unit>one|two|three|four|five|six|seven|eight|nine))?)(?:[ -](?<scale>hundred|thousand|million|billion|trillion))?(?![\w])", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
