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

    /// <summary>As many of the words as fit, and those that do not; of a word that alone is too long, a part.</summary>
    public static (string Fits, string Left) Wrap(string text, double size, double width)
    {
        if (Of(text, size) <= width) return (text, "");
        for (var space = text.LastIndexOf(' '); space > 0; space = text.LastIndexOf(' ', space - 1))
            if (Of(text[..space], size) <= width) return (text[..space], text[(space + 1)..]);
        return (Cut(text, size, width), "");
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
