namespace Dateline.Documents;

/// <summary>Finds the title of a report that states none: a short line without a full stop at the head of a longer text.</summary>
internal static class Headline
{
    private const int Longest = 160, LinesRead = 6, FewWords = 4;

    /// <summary>The headline, or null where the text starts with its body.</summary>
    public static string? Of(string text)
    {
        var (best, seen) = (default(string), 0);
        foreach (var range in TopLines.Of(text, LinesRead))
        {
            var line = text.AsSpan(range).Trim();
            if (!LooksLikeOne(line)) return best;
            seen++;
            if (PublicationDate.OfHeaderLine(line) is not null) continue;
            // A masthead of two or three words stands over many headlines; the first longer line is the headline.
            if (Words(line) >= FewWords) return EndsText(text, range) ? best : line.ToString();
            if (!EndsText(text, range)) best ??= Words(line) > 1 || seen == 1 ? line.ToString() : null;
        }
        return null;
    }

    private static bool LooksLikeOne(ReadOnlySpan<char> line) =>
        line.Length <= Longest && line[^1] is not ('.' or ',' or ';' or ':') && !HasDateline(line);

    /// <summary>A body may start with its dateline: <c>BAGHDAD (AP) — Troops …</c></summary>
    private static bool HasDateline(ReadOnlySpan<char> line) => line.Contains(" — ", StringComparison.Ordinal) && char.IsUpper(line[1]);

    private static bool EndsText(string text, Range range) => text.AsSpan(range.End.Value).Trim().IsEmpty;

    private static int Words(ReadOnlySpan<char> line)
    {
        var words = 0;
        foreach (var word in line.Split(' '))
            if (!line[word].IsEmpty && char.IsLetterOrDigit(line[word][0])) words++;
        return words;
    }
}
