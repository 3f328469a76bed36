namespace Dateline.Reviews.Pages.Charts;

/// <summary>About how wide words are in a sans-serif face such as Helvetica: on the safe side, as faces differ.</summary>
internal static class TextWidth
{
    /// <param name="text">The words.</param>
    /// <param name="size">Of the type, units of the picture.</param>
    public static double Of(string text, double size) => text.Sum(Of) * size;

    /// <summary>As much of the words as fits.</summary>
    public static string Cut(string text, double size, double width)
    {
        if (Of(text, size) <= width) return text;
        var kept = text.Length;
        while (kept > 1 && Of(text[..kept], size) + Of('…') * size > width) kept--;
        if (char.IsHighSurrogate(text[kept - 1])) kept--;
        return $"{text[..kept].TrimEnd(' ', ',')}…";
    }

    private static double Of(char c) => c switch
    {
        'i' or 'j' or 'l' or '.' or ',' or '\'' or '’' or '|' or ':' or ';' => 0.28,
        'f' or 't' or 'r' or ' ' or '-' or '(' or ')' or '/' or 'I' or '·' => 0.36,
        'm' or 'M' or 'W' or '—' or '…' => 0.95,
        'w' or '%' => 0.8,
        >= 'A' and <= 'Z' => 0.72,
        < '\u0250' => 0.57,
        _ => 1,
    };
}
