using System.Text.RegularExpressions;

namespace Dateline.Annotation.Segmentation;

/// <summary>
/// Makes the dateline of a report (<c>ROME, Feb 2 (Agency) —</c>) a sentence of its own. Treebanks have too few to learn it from.
/// </summary>
internal static partial class DatelineRule
{
    private const float Certain = 1e6f;

    /// <summary>Longest dateline, in UTF-16 code units.</summary>
    private const int Longest = 110;

    /// <summary>Overrules the scores of pieces in and right after a dateline.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="scores">Of each piece, in the order of <see cref="Label"/>.</param>
    public static void Apply(string text, List<Piece> pieces, Span<float> scores)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i > 0 && pieces[i].Gap is not (Gap.Blank or Gap.LongLine)) continue;
            var end = End(text, pieces[i].Start) is var dateline and >= 0 ? dateline : Clock(text, pieces[i].Start);
            if (end < 0) continue;
            for (i++; i < pieces.Count && pieces[i].Start < end; i++) Start(scores, i) = -Certain;
            if (i < pieces.Count) Start(scores, i) = Certain;
        }
    }

    /// <summary>The offset after a dateline that starts at <paramref name="start"/>, or −1.</summary>
    public static int End(string text, int start)
    {
        if (start >= text.Length || !char.IsUpper(text[start])) return -1;
        var match = Shape().Match(text, start, Math.Min(Longest, text.Length - start));
        if (!match.Success) return -1;
        var place = match.Groups["place"].ValueSpan;
        var word = place.IndexOfAny(' ', ',') is var cut and > 0 ? place[..cut] : place;
        var shouts = word.Length >= 3 && !word.ContainsAnyInRange('a', 'z');
        var told = match.Groups["day"].Success || match.Groups["agency"].Success;
        // A hyphen alone may also stand in a heading in capitals.
        return shouts && (told || match.Groups["dash"].Value != "-" || IsProse(text.AsSpan(match.Index + match.Length))) || match.Groups["agency"].Success && match.Groups["dash"].Value != "-"
            ? match.Index + match.Length
            : -1;
    }

    // "14.32 The army says …": a running report's clock is a heading of its own.
    /// <summary>The offset after a clock that starts at <paramref name="start"/>, or −1.</summary>
    public static int Clock(string text, int start)
    {
        if (start >= text.Length || !char.IsAsciiDigit(text[start])) return -1;
        var match = Time().Match(text, start, Math.Min(Longest, text.Length - start));
        return match.Success ? match.Index + match.Length : -1;
    }

    [GeneratedRegex(@"\G(?:[01]?\d|2[0-3])[.:][0-5]\d(?:[ ]?(?:a\.?m\.?|p\.?m\.?|AM|PM|GMT|UTC|BST|CET|EST|EDT))?(?:[ ]?[-–—:|])?[ ]+(?=[\p{Lu}“""‘'])", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    private static bool IsProse(ReadOnlySpan<char> rest) => rest[..Math.Min(rest.Length, 40)].ContainsAnyInRange('a', 'z');

    private static ref float Start(Span<float> scores, int piece) => ref scores[piece * SegmenterNetwork.Labels + (int)Label.StartsSentence];

    [GeneratedRegex("""
        \G(?<place>\p{Lu}[\p{L}.'’-]{1,24}(?:[ ]\p{Lu}[\p{L}.'’-]{0,24}){0,3}(?:(?:,[ ]?|[ ]?/[ ]?)\p{Lu}[\p{L}.'’-]{1,24}(?:[ ]\p{Lu}[\p{L}.'’-]{0,24}){0,2}){0,2}?)
        (?<day>,?[ ](?:\d{1,2}[ ]\p{L}{3,9}\.?|\p{L}{3,9}\.?[ ]\d{1,2})(?:,?[ ]\d{4})?)?
        (?<agency>[ ]?\([^()\r\n]{2,40}\))?
        [ ]?(?<dash>—|–|--|-)\s+(?=[\p{Lu}\p{N}"“'‘])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
