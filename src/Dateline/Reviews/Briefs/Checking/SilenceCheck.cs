using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Facts;

namespace Dateline.Reviews.Briefs.Checking;

/// <summary>What a sentence says of reports that did not come. It may do so only by the day of its review, of its own facts, and in these words.</summary>
internal static partial class SilenceCheck
{
    /// <summary>The text without what it says of silence; what of that does not hold is a problem.</summary>
    public static string Strip(BriefSentence sentence, List<string> problems)
    {
        if (!Claim().IsMatch(sentence.Text)) return sentence.Text;
        if (sentence.Silence is not { } until)
        {
            problems.Add("it tells of silence, and has no day by which that was so");
            return sentence.Text;
        }
        if (Holds().Match(sentence.Text) is { Success: true } holds)
        {
            CheckHolds(sentence, holds, until, problems);
            return "";
        }
        if (Tail().Match(sentence.Text) is not { Success: true } tail)
        {
            problems.Add("it tells of silence in words that are not known");
            return sentence.Text;
        }
        // "was to meet on 2 May; no report says that it did": that day is past.
        if (!sentence.Facts.Any(f => f.Known.Fact is { Status: Knowledge.Ontology.Status.Planned or Knowledge.Ontology.Status.Demanded, Time.To: { } due } && due <= until)) problems.Add("no fact was due by the end of the period");
        return $"{sentence.Text[..tail.Index]}.";
    }

    private static void CheckHolds(BriefSentence sentence, Match match, DateOnly until, List<string> problems)
    {
        var day = DateOnly.ParseExact(match.Groups["day"].Value, "d MMMM yyyy", CultureInfo.InvariantCulture);
        if (sentence.Facts.Any(f => f.Known.Document.Document.Published != day)) problems.Add($"date {match.Groups["day"].Value}: not the day of publication");
        if (match.Groups["days"].Value != (until.DayNumber - day.DayNumber).ToString(CultureInfo.InvariantCulture)) problems.Add($"number {match.Groups["days"].Value}: not the days to the end of the period");
        var said = Separator().Split(match.Groups["items"].Value).ToHashSet(StringComparer.Ordinal);
        var names = sentence.Facts.Select(f => f.Known.Fact).OfType<Control>().Select(c => c.Place?.Name ?? "").ToHashSet(StringComparer.Ordinal);
        foreach (var name in said.Where(n => !names.Contains(n))) problems.Add($"name {name}: no fact tells who holds it");
        foreach (var name in names.Where(n => !said.Contains(n))) problems.Add($"name {name}: a fact tells who holds it, the sentence does not");
        foreach (var known in sentence.Facts)
            if (known.Known.Fact.Place is { } place && !known.Known.Document.Document.Text.Contains(place.Name, StringComparison.Ordinal)) problems.Add($"name {place.Name}: not in the document");
    }

    [GeneratedRegex(@"\b[Nn]o report\b")]
    private static partial Regex Claim();

    [GeneratedRegex(@"^No report since (?<day>[1-9][0-9]? (?:January|February|March|April|May|June|July|August|September|October|November|December) [1-9][0-9]{3}) \((?<days>[0-9]+) days\) says who holds (?<items>[^.;:]+)\.$")]
    private static partial Regex Holds();

    [GeneratedRegex(@"; no report says that (?:this happened|it was|they were)\.$")]
    private static partial Regex Tail();

    [GeneratedRegex(@", | or ")]
    private static partial Regex Separator();
}
