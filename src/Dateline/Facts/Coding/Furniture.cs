using Dateline.Documents;

namespace Dateline.Facts.Coding;

/// <summary>Knows the lines of a page that are no sentences of its report by the words of furniture.txt: captions, credits, links, bylines.</summary>
internal static class Furniture
{
    public const string File = "Facts/Coding/furniture.txt";

    private const int LongestByline = 90, Credit = 60;

    private static readonly string[] Starts = Words("start"), Openings = Words("opening"), Ends = Words("end");

    /// <summary>Whether a line is one.</summary>
    public static bool IsOne(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        foreach (var words in Openings)
            if (line.StartsWith(words, StringComparison.OrdinalIgnoreCase)) return true;
        foreach (var words in Starts)
            if (line.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (line.Length == words.Length || line[words.Length..].TrimStart() is [':' or '|' or '»' or '>', ..])) return true;
        return IsByline(line) || IsCredited(line);
    }

    // "… on Friday. (AP Photo/Ana Silva)", "… /AFP via Getty Images"
    private static bool IsCredited(ReadOnlySpan<char> line)
    {
        var bracket = line.Length > 0 && line[^1] is ')' or ']' ? line.LastIndexOfAny('(', '[') : -1;
        foreach (var words in Ends)
            if (bracket >= 0 && line.Length - bracket <= Credit && line[(bracket + 1)..].Contains(words, StringComparison.OrdinalIgnoreCase) || line.EndsWith(words, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // "By Ana Silva and Tom Okello in KAMPALA", "By our correspondent in Hatton": no more than names.
    private static bool IsByline(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestByline || !line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || line[^1] is '.' or '!' or '?') return false;
        var names = 0;
        foreach (var range in line[3..].Split(' '))
        {
            var word = line[3..][range].Trim(",;|");
            if (word.IsEmpty || word is "and" or "in" or "at" or "for" or "our" or "the" or "of" or "correspondent" or "correspondents" or "reporter" or "staff" or "court" or "writer" or "de" or "al" or "van" or "bin") continue;
            if (!char.IsUpper(word[0]) && !word.StartsWith("al-", StringComparison.Ordinal)) return false;
            names++;
        }
        return names is > 0 and < 12 || line.Contains("correspondent", StringComparison.Ordinal);
    }

    private static string[] Words(string kind) => [.. WordLists.Of(File, kind).Select(w => w.Replace('-', ' '))];
}
