using System.Collections.Frozen;

namespace Dateline.Host.Sources.Formats;

/// <summary>
/// How deep markup is nested, guessed without parsing it: parsers take the square of the depth, so a megabyte of opened tags would take hours.
/// </summary>
internal static class HtmlNesting
{
    /// <summary>Browsers stop at 512; a page that leaves hundreds of tags open is still read.</summary>
    public const int Deepest = 1000;

    /// <summary>Elements that have no end or whose end is left out by habit.</summary>
    private static readonly FrozenSet<string> Endless = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p", "param", "source", "tbody", "td", "th",
        "tr", "track", "wbr");

    public static void Check(ReadOnlySpan<char> markup)
    {
        var endless = Endless.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var depth = 0; markup.IndexOf('<') is >= 0 and var at;)
        {
            markup = markup[(at + 1)..];
            if (markup.StartsWith("!--"))
            {
                markup = After(markup, "-->");
                continue;
            }
            var isEnd = markup.StartsWith('/');
            if (isEnd) markup = markup[1..];
            var length = 0;
            while (length < markup.Length && char.IsAsciiLetterOrDigit(markup[length])) length++;
            var name = markup[..length];
            if (name.IsEmpty || endless.Contains(name)) continue;
            if (!isEnd && name.Equals("script", StringComparison.OrdinalIgnoreCase)) markup = After(markup, "</script");
            else if (!isEnd && name.Equals("style", StringComparison.OrdinalIgnoreCase)) markup = After(markup, "</style");
            else if (isEnd) depth = Math.Max(0, depth - 1);
            else if (++depth > Deepest)
                throw new UnreadableException($"its tags are nested more than {Deepest} deep, as in no page that people read; save the article itself as text");
        }
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> markup, string end) =>
        markup.IndexOf(end, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? markup[(at + end.Length)..] : [];
}
