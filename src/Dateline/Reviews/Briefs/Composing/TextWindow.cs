using Dateline.Documents;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>Finds words of a text about a span.</summary>
internal static class TextWindow
{
    private static readonly HashSet<string> Short = new(StringComparer.Ordinal) { "Mr", "Mrs", "Ms", "Dr", "Gen", "Col", "Lt", "Maj", "Capt", "Brig", "Sgt", "St", "No", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec" };

    /// <summary>The sentence, or sentences, that a span stands in, as far as stops and lines tell.</summary>
    public static TextSpan Around(string text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && !IsEnd(text, start - 1)) start--;
        var end = Math.Max(span.Start, span.End - 1);
        while (end < text.Length && !IsEnd(text, end)) end++;
        while (start < span.Start && char.IsWhiteSpace(text[start])) start++;
        return TextSpan.FromBounds(start, Math.Min(text.Length, end < text.Length && text[end] != '\n' ? end + 1 : end));
    }

    /// <summary>Where words stand nearest to a span, whole words only; null where they do not.</summary>
    public static TextSpan? Find(string text, string words, TextSpan near)
    {
        if (words.Length == 0) return null;
        TextSpan? best = null;
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]) || at + words.Length < text.Length && char.IsLetterOrDigit(text[at + words.Length])) continue;
            if (best is not { } b || Distance(at, near) < Distance(b.Start, near)) best = new(at, words.Length);
        }
        return best;
    }

    /// <summary>The words as within a sentence: “Militants” at its start are “militants”; names keep their capital.</summary>
    public static string Within(string text, TextSpan span)
    {
        var words = span.Of(text);
        if (words.Length < 2 || !char.IsUpper(words[0]) || !char.IsLower(words[1]) && words[1] != ' ' || !BeginsSentence(text, span.Start)) return words;
        var first = words.Split(' ', '-', ',')[0];
        // What stands with a small letter elsewhere, or is a word of the house, is no name.
        var isCommon = CommonStarts.Contains(first) || Find(text, first.ToLowerInvariant(), span) is not null;
        return isCommon ? char.ToLowerInvariant(words[0]) + words[1..] : words;
    }

    public static bool BeginsSentence(string text, int start)
    {
        var at = start - 1;
        while (at >= 0 && (char.IsWhiteSpace(text[at]) && text[at] != '\n' || text[at] is '“' or '"' or '‘')) at--;
        return at < 0 || text[at] == '-' && at > 0 && text[at - 1] == ' ' || text[at] is '\n' or '•' or '.' or '!' or '?' or '—' or '–' or ':';
    }

    private static readonly HashSet<string> CommonStarts = new(StringComparer.Ordinal)
    {
        "Pro", "Anti", "Counter", "Federal", "Armed", "Senior", "Former", "Allied", "Loyalist", "Tribal", "Rebel", "Aid", "Rescue", "State", "Security", "Human",
        "The", "A", "An", "At", "More", "About", "Some", "Residents", "Militants", "Fighters", "Troops", "Soldiers", "Officials", "Rebels", "Police", "Ministers", "Activists", "Government", "Local",
        "Gunmen", "Insurgents", "Forces", "Members", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "In", "It", "They", "He", "She", "There", "No", "Most", "Many", "Coalition", "Teams", "Workers", "Negotiators", "Lawmakers",
        "Health", "Hospital", "Medical", "Military", "Provincial", "Regional", "Municipal", "Opposition", "Diplomatic", "Intelligence", "Humanitarian", "Civil", "Civilian", "Civilians", "Relatives", "Witnesses", "Villagers", "Doctors", "Medics", "Army", "Border", "Emergency", "Exiled", "Foreign", "Journalists", "Prosecutors", "Protesters", "Rival", "Separatist", "Unidentified", "Unknown",
    };

    private static int Distance(int at, TextSpan near) => at < near.Start ? near.Start - at : at > near.End ? at - near.End : 0;

    private static bool IsEnd(string text, int at)
    {
        if (text[at] == '\n') return true;
        if (text[at] is not ('.' or '!' or '?')) return false;
        var next = at + 1;
        while (next < text.Length && (text[next] is '”' or '"' or '’' or ')')) next++;
        if (next < text.Length && !char.IsWhiteSpace(text[next])) return false;
        if (text[at] != '.') return true;
        var start = at;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.')) start--;
        var word = text[start..at];
        if (Short.Contains(word) || word.Length == 1 && char.IsUpper(word[0])) return false;
        // "U.S. forces" goes on, "in the U.S. The army" does not.
        return !word.Contains('.') || next + 1 < text.Length && char.IsUpper(text[next + 1]) && next + 2 < text.Length && text[(next + 1)..].StartsWith("The ", StringComparison.Ordinal);
    }
}
