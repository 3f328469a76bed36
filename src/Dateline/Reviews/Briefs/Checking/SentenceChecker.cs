using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Checking;

/// <summary>
/// Derives every name, number, day and place of a sentence again, from the words that it cites and the registry alone. It shares no
/// code with what writes the sentences, and knows nothing of patterns.
/// </summary>
/// <param name="registry">Tells which names mean one actor; null for the library's own.</param>
public sealed partial class SentenceChecker(ActorRegistry? registry = null)
{
    private readonly DerivationCheck _derivations = new(registry ?? ActorRegistry.BuiltIn);

    /// <summary>What of the sentence its evidence does not bear out; empty where it bears out all.</summary>
    public IReadOnlyList<string> Check(BriefSentence sentence)
    {
        var problems = new List<string>();
        if (sentence.Facts.Count == 0) return ["no fact is cited"];
        CheckCitations(sentence, problems);
        var evidence = new EvidenceWords(sentence);
        var accepted = _derivations.Accept(sentence, evidence, problems);
        var told = SilenceCheck.Strip(sentence, problems);
        if (told.Length == 0) return problems;
        var text = CheckQuotes(told, evidence, problems);
        text = CheckDates(sentence, text, evidence, accepted, problems);
        // "The March 23 Movement" counts nothing.
        CheckNumbers(accepted.Aggregate(text, (words, rule) => words.Replace(rule.Said, "", StringComparison.OrdinalIgnoreCase)), evidence, problems);
        CheckWords(sentence, text, evidence, accepted, problems);
        ClaimCheck.Check(sentence, text, evidence, accepted, problems);
        return problems;
    }

    // The words cited are those of the documents, and all stand in documents of the facts.
    private static void CheckCitations(BriefSentence sentence, List<string> problems)
    {
        foreach (var known in sentence.Facts)
        {
            var document = known.Known.Document.Document;
            if (known.Known.Fact.Evidence.Document != document.Id) problems.Add($"fact {known.Known.Fact.Id} is of another document than {document.Id}");
            foreach (var excerpt in known.Known.Fact.Evidence.Excerpts) CheckExcerpt(document.Text, excerpt, problems);
        }
        foreach (var passage in sentence.Passages)
        {
            CheckExcerpt(passage.Document.Text, passage.Words, problems);
            if (!sentence.Facts.Any(f => f.Known.Document.Document.Id == passage.Document.Id)) problems.Add($"“{passage.Words.Text}” is of a document that no fact cites");
        }
    }

    private static void CheckExcerpt(string text, Excerpt excerpt, List<string> problems)
    {
        if (excerpt.Span.Start < 0 || excerpt.Span.End > text.Length || excerpt.Span.Of(text) != excerpt.Text) problems.Add($"“{excerpt.Text}” does not stand in its document at {excerpt.Span.Start}");
    }

    // Quoted words stand in the evidence letter for letter; what is left of the text is without them.
    private static string CheckQuotes(string told, EvidenceWords evidence, List<string> problems)
    {
        var plain = Spaces().Replace(evidence.Text, " ");
        return Quote().Replace(told, match =>
        {
            var words = Spaces().Replace(match.Groups[1].Value, " ").TrimEnd('.', ',', '!', '?');
            if (!plain.Contains(words, StringComparison.Ordinal)) problems.Add($"quoted words “{words}”: not in the evidence");
            return " ";
        });
    }

    private static string CheckDates(BriefSentence sentence, string text, EvidenceWords evidence, IReadOnlyList<Derivation> accepted, List<string> problems)
    {
        var published = sentence.Facts.Select(f => f.Known.Document.Document.Published).OfType<DateOnly>().ToHashSet();
        return Date().Replace(text, match =>
        {
            var month = DateTime.ParseExact(match.Groups["month"].Value, "MMMM", CultureInfo.InvariantCulture).Month;
            var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
            if (match.Groups["day"].Success)
            {
                var last = DateTime.DaysInMonth(year, month);
                var number = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
                if (number < 1 || number > last || !HasDay(new(year, month, number), text, match.Index, evidence, published)) problems.Add($"date {match.Value}: not in the evidence");
            }
            else if (!evidence.Dates.Any(d => d.From.Year == year && d.From.Month == month && d.To.Month == month)) problems.Add($"month {match.Value}: not in the evidence");
            return " ";
        });
    }

    // The day of publication may be told as such, or as the day by which something was so; no other day may.
    private static bool HasDay(DateOnly day, string text, int at, EvidenceWords evidence, HashSet<DateOnly> published) =>
        evidence.Dates.Any(d => d.From == day && d.To == day) || published.Contains(day) && ByPublication().IsMatch(text[..at]);

    private static void CheckNumbers(string text, EvidenceWords evidence, List<string> problems)
    {
        foreach (var (value, start, length) in EvidenceNumbers.In(text))
        {
            var words = text.Substring(start, length);
            if (words is "one" or "One" && evidence.Has("one")) continue;
            if (!evidence.Numbers.Any(n => EvidenceNumbers.AreSame(n, value)) && !IsThird(value, evidence)) problems.Add($"number {words}: not in the evidence");
        }
    }

    private static bool IsThird(double value, EvidenceWords evidence) =>
        Math.Abs(value - 33.3) < 0.1 && evidence.Has("third") || Math.Abs(value - 66.7) < 0.1 && evidence.Has("thirds") || EvidenceNumbers.AreSame(value, 75) && evidence.Has("quarters");

    // Every word stands in the evidence, follows by a rule that was accepted, or claims nothing.
    private static void CheckWords(BriefSentence sentence, string text, EvidenceWords evidence, IReadOnlyList<Derivation> accepted, List<string> problems)
    {
        var derived = accepted.SelectMany(d => EvidenceWords.Of(d.Said)).Select(w => w.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var sides = accepted.SelectMany(d => EvidenceWords.Of(d.Said)).Select(w => EvidenceWords.Fold(w.Text)).ToHashSet(StringComparer.Ordinal);
        var isFirst = true;
        foreach (var (word, start) in EvidenceWords.Of(text))
        {
            var isName = char.IsUpper(word[0]) && !(isFirst && (ClaimTable.IsGlue(word.ToLowerInvariant()) || ClaimTable.Qualifiers.Any(q => q.Words.Split(' ')[0] == word.ToLowerInvariant()) || evidence.HasStem(word)));
            isFirst = false;
            if (evidence.Has(word) || derived.Contains(word) || sides.Contains(EvidenceWords.Fold(word)) || EvidenceNumbers.In(word).Any()) continue;
            // "Abadi" of "al-Abadi"
            if (isName && (derived.Contains($"al-{word}") || evidence.Has($"al-{word}") || evidence.Has($"al {word}"))) continue;
            if (isName) problems.Add($"name {word}: not in the evidence");
            else if (!ClaimTable.IsGlue(word.ToLowerInvariant()) && !IsClaim(sentence, word.ToLowerInvariant()) && !evidence.HasStem(word)) problems.Add($"word {word}: not in the evidence");
        }
    }

    // A word that claims something is for facts of its kind; whether it claims what they say is looked at apart.
    private static bool IsClaim(BriefSentence sentence, string word) =>
        ClaimTable.Claims.Any(c => c.Words.Contains(word) && sentence.Facts.Any(f => f.Known.Fact.Kind == c.Kind)) || ClaimTable.Statuses.Any(s => s.Words.Contains(word)) || ClaimTable.Qualifiers.Any(q => q.Words.Split(' ').Contains(word)) || word is "out" or "did" or "percent" or "take" or "foothold";

    [GeneratedRegex(@"“([^”]*)”")]
    private static partial Regex Quote();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?:\b(?<day>[0-9]{1,2}) )?\b(?<month>January|February|March|April|May|June|July|August|September|October|November|December) (?<year>(?!0000)[0-9]{4})\b")]
    private static partial Regex Date();

    [GeneratedRegex(@"(?:\((?:demanded, |planned, |reported )?|(?:\bBy|\bby|\breported on|^A report of|\blast on|\bown account of|\bhold(?: part of| a foothold in)? [^.;]{2,80} on) )$")]
    private static partial Regex ByPublication();
}
