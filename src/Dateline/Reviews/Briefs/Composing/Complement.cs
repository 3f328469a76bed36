using System.Text.RegularExpressions;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>Whether what a verb takes, in the words of the text, can stand by itself.</summary>
internal static partial class Complement
{
    private const int MostWords = 24, MostOfClause = 30;

    private static readonly HashSet<string> Loose = new(StringComparer.OrdinalIgnoreCase)
    {
        "it", "they", "them", "he", "she", "him", "we", "us", "our", "i", "my", "me", "you", "your", "this", "these", "those", "hers", "ours", "theirs", "mine", "yours", "here", "there", "such", "himself", "others", "another", "latter", "both", "itself", "oneself", "one", "so", "whose", "earlier", "ago", "yesterday", "today", "tomorrow",
    };

    /// <param name="words">The words; none are fit.</param>
    /// <param name="isClause">Whether they are a clause of their own, with its subject.</param>
    public static bool IsFit(string words, bool isClause)
    {
        var split = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (split.Length > (isClause ? MostOfClause : MostWords)) return false;
        if (split.Where((w, i) => Loose.Contains(w.Trim(',', '”', '“', '"', '\'')) && !(w == "there" && i + 1 < split.Length && split[i + 1] is "was" or "were" or "is" or "are" or "had" or "must")).Any()) return false;
        if (words.Any(c => c is '(' or ')' or ';' or ':' or '/' or '\n')) return false;
        if (TwoSentences().IsMatch(words)) return false;
        // What was told of before: "the bombs".
        if (!isClause && (split is ["the", { } noun] && char.IsLower(noun[0]) || Dangling().IsMatch(words))) return false;
        // "the group" and "the city" are named elsewhere; here nobody knows which.
        return !Definite().IsMatch(words) && (!Undated().IsMatch(words) || HasDate(words));
    }

    /// <summary>Whether “its”, “their” and “his” among the words may be the subject's own; in a clause within another they may be anybody's.</summary>
    public static bool Agrees(string words, Realising.Phrase subject, bool isClause) => Possessive().Match(words) is not { Success: true } own
        || !isClause && own.Value switch { "their" => subject.IsPlural, "its" => !subject.IsPlural || subject.Text.StartsWith("the armed forces of", StringComparison.Ordinal), _ => true };

    /// <summary>Whether words tell a day by themselves.</summary>
    public static bool HasDate(string words) => Dated().IsMatch(words);

    [GeneratedRegex(@"\b(?:its|their|his|her)\b")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\b(?:January|February|April|June|July|August|September|October|November|December)\b|\b(?:in|since|by|until|of|last|this|next) (?:March|May)\b|\b(?:last|this|next) (?:week|month|year|night|time)\b|\bdays\b|\bsame day\b|\bso far\b|\bhours\b")]
    private static partial Regex Undated();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex Dated();

    [GeneratedRegex(@"\bmore\b(?! than)|\bthe [\w -]{0,40}(?:city|town|village)\b(?! of)|\bthe (?:president|minister|premier|prime minister|ministry|governor|group|city|town|village|country|two|three|other|others|same|former|area|district|place|men|body|deal|move|meeting|report|figure|organisation|organization|text|compound|complex|trade|number)(?!\s(?:of (?!\w+ing\b)|known|called|that))\b(?! [A-Z])")]
    private static partial Regex Definite();

    // No title: "Brig. Gen. Rasool".
    [GeneratedRegex(@"\b(?!Gen|Col|Maj|Brig|Sgt|Capt|Adm|Rev|Prof)\p{L}{3,}[.!?] \p{Lu}")]
    private static partial Regex TwoSentences();

    [GeneratedRegex(@"^(?:by|that|as|it|up|down|off|away|back|over)(?:\s|$)")]
    private static partial Regex Dangling();
}
