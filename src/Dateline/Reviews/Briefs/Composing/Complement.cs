using System.Text.RegularExpressions;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>What a verb takes, in the words of the text, cut to what can stand by itself.</summary>
internal static partial class Complement
{
    private const int MostWords = 24, MostOfClause = 30;

    private static readonly HashSet<string> Loose = new(StringComparer.OrdinalIgnoreCase)
    {
        "it", "they", "them", "he", "she", "him", "we", "us", "our", "i", "my", "me", "you", "your", "this", "these", "those", "here", "there", "such", "himself", "others", "another", "latter", "both", "itself", "oneself", "one", "so", "whose", "earlier", "ago", "yesterday", "today", "tomorrow",
    };

    private static readonly HashSet<string> Open = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "of", "in", "on", "at", "to", "for", "with", "by", "from", "and", "or", "but", "that", "which", "who", "as", "into", "about", "against", "between", "near", "than", "its", "their", "his", "her", "more", "over", "under", "said", "not", "is", "was", "be", "also", "around", "after", "before", "since", "within", "past", "during", "through", "without", "until", "off", "out", "up", "down", "if", "because", "anyone", "everyone", "someone", "anything", "all",
    };

    /// <summary>The words that may stand behind the verb; null where they cannot stand by themselves. May be empty.</summary>
    /// <param name="rest">The words behind the verb to the end of the sentence.</param>
    /// <param name="time">The words that tell the time, which the sentence tells in its own way; or null.</param>
    /// <param name="isClause">Whether the words are a clause of their own, with its subject.</param>
    public static string? Trim(string rest, string? time, bool isClause = false)
    {
        var text = Cut().Replace(rest.ReplaceLineEndings(" "), "").TrimEnd('.', ' ', '!', '?');
        if (time is not null) text = Regex.Replace(text, $@"(?:\s(?:on|in|since|during|late on|early on|by|from|until))?\s{Regex.Escape(time)}(?=[\s,.]|$)", "");
        text = DayPart().Replace(TimeTail().Replace(Temporal().Replace(text, "").Trim(' ', ','), ""), "");
        // "dropped the bombs and hold Moscow responsible": the second verb is of another time.
        foreach (Match and in AndVerb().Matches(text))
            if (Realising.VerbForms.OfBase(and.Groups[1].Value) is { } other && other.Past != other.Base && !text.StartsWith("to ", StringComparison.Ordinal) && !text[..and.Index].Contains(" to ", StringComparison.Ordinal))
            {
                text = text[..and.Index];
                break;
            }
        if (text.Length == 0) return "";
        if (!isClause && Dangling().IsMatch(text)) return null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > (isClause ? MostOfClause : MostWords) || words.Where((w, i) => Loose.Contains(w.Trim(',', '”', '“', '"', '\'')) && !(w == "there" && i + 1 < words.Length && words[i + 1] is "was" or "were" or "is" or "are" or "had" or "must")).Any() || Open.Contains(words[^1])) return null;
        if (text.Count(c => c == '“') != text.Count(c => c == '”') || text.Count(c => c == '"') % 2 != 0 || text.Count(c => c == '(') != text.Count(c => c == ')') || text.Contains('\n')) return null;
        // "British-based U.S." was cut before its noun.
        if (words.Length > 1 && Initials().IsMatch(words[^1]) && words[^2] is not ("the" or "the," or "and")) return null;
        // Nor what was told of before: "the bombs".
        if (words.Length == 2 && words[0] == "the" && char.IsLower(words[1][0])) return null;
        // "the group" and "the city" are named elsewhere; here nobody knows which.
        if (Definite().IsMatch(text)) return null;
        if (Undated().IsMatch(text) && !HasDate(text)) return null;
        return string.Join(' ', words);
    }

    /// <summary>Whether words tell a day by themselves.</summary>
    public static bool HasDate(string words) => Dated().IsMatch(words);

    [GeneratedRegex(@"(?:\s(?:over|in|for|during|within|after|before))?(?:\sthe)?(?:\s(?:past|last|next))?\s(?:an?|one|two|three|four|five|six|\d+|several|few|some)\s(?:hour|day|week|month|year|minute)s?$")]
    private static partial Regex TimeTail();

    // What is left of "early on Monday".
    [GeneratedRegex(@"(?:^|\s)(?:early|late|later)$")]
    private static partial Regex DayPart();

    [GeneratedRegex(@"\sand ([a-z]+)\s(?=(?:the|a|an|its|their|his|her|to|up|out)\s|[A-Z])")]
    private static partial Regex AndVerb();

    [GeneratedRegex(@"^(?:[A-Z]\.)+[A-Z]?\.?$")]
    private static partial Regex Initials();

    // A comma ends it, and so does what begins a clause of its own.
    [GeneratedRegex(@"(?:,\s|;|:|\s—|\s–|\s\(|\s(?:who|which|that (?:is|are|will|has|have)|where|when|while|after|as (?:it|they|he|she|the|a|part)|but|although|though|because|before|if|whether|and (?:said|was|were|had|has|will|would|is|are|that|it|they|he|she|have|did|does|no|not))\s).*$", RegexOptions.Singleline)]
    private static partial Regex Cut();

    [GeneratedRegex(@"\s(?:(?:late|early)\s)?(?:on\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:\s(?:night|morning|evening|afternoon))?(?=[\s,.]|$)|\s(?:last|this|next)\s(?:week|month|year|night|weekend|spring|summer|autumn|winter)(?=[\s,.]|$)|\s(?:yesterday|today|tonight|overnight)(?=[\s,.]|$)|\sin recent (?:days|weeks|months)(?=[\s,.]|$)|\son\s(?:\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.?\s\d{1,2})(?!\s?,?\s?\d{4})(?=[\s,.]|$)")]
    private static partial Regex Temporal();

    [GeneratedRegex(@"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\b(?:January|February|April|June|July|August|September|October|November|December)\b|\b(?:in|since|by|until|of|last|this|next) (?:March|May)\b|\b(?:last|this|next) (?:week|month|year|night|time)\b|\bdays\b|\bsame day\b|\bso far\b|\bhours\b")]
    private static partial Regex Undated();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex Dated();

    [GeneratedRegex(@"\bmore\b(?! than)|\bthe [\w -]{0,40}(?:city|town|village)\b(?! of)|\bthe (?:president|minister|premier|prime minister|ministry|governor|group|city|town|village|country|two|three|other|others|same|former|area|district|place|men|body|deal|move|meeting|report|figure|organisation|organization|text|compound|complex|trade|number)(?!\s(?:of (?!\w+ing\b)|known|called|that))\b(?! [A-Z])")]
    private static partial Regex Definite();

    [GeneratedRegex(@"^(?:by|that|as|it|up|down|off|out|away|back|over)(?:\s|$)|\bby (?:the|a)$")]
    private static partial Regex Dangling();
}
