using Dateline.Documents;

namespace Dateline.Annotation.Quotations;

/// <summary>
/// Tells single quotation marks, as British newspapers and the United Nations print them, from apostrophes: <c>'We left,' he
/// said</c> against <c>the rebels' claim</c> and <c>'em</c>.
/// </summary>
internal static class SingleMarks
{
    private static readonly HashSet<string> Elisions = EmbeddedLines.Read("Annotation/Quotations/elisions.txt")
        .SelectMany(l => l.Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the quotation that a mark opens is closed; −1 where it opens none.</summary>
    public static int End(string text, int open, TextSpan paragraph)
    {
        if (!Opens(text, open, paragraph)) return -1;
        var doubtful = -1;
        for (var i = open + 2; i < paragraph.End; i++)
        {
            if (text[i] is not ('\'' or '’' or '‘')) continue;
            if (Opens(text, i, paragraph)) break;
            if (text[i] is '‘' || i + 1 < paragraph.End && char.IsLetterOrDigit(text[i + 1])) continue;
            var isSure = text[i - 1] is ',' or '.' or '!' or '?' or '…' or ')' || i + 1 >= paragraph.End || text[i + 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '"' or '”' or '—' or '–';
            if (isSure || text[i - 1] is not ('s' or 'S')) return i;
            // "the plotters' aims": the end of a plural's genitive, or of the quotation.
            if (doubtful < 0) doubtful = i;
        }
        return doubtful;
    }

    private static bool Opens(string text, int i, TextSpan paragraph)
    {
        if (text[i] == '’' || i > paragraph.Start && !(char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '—' or '–' or '-' or '"' or '“')) return false;
        if (i + 1 >= paragraph.End || !(char.IsLetterOrDigit(text[i + 1]) || text[i + 1] is '[' or '…')) return false;
        var end = i + 1;
        while (end < paragraph.End && char.IsLetterOrDigit(text[end])) end++;
        var word = text.AsSpan(i + 1, end - i - 1);
        // '90s
        return !(char.IsDigit(text[i + 1]) && text[end - 1] == 's') && !Elisions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }
}
