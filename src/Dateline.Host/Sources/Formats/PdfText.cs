using System.Text;

namespace Dateline.Host.Sources.Formats;

/// <summary>Lines of pages to paragraphs: hyphens at line ends undone, paragraphs that go on in the next column or page joined.</summary>
internal static class PdfText
{
    /// <summary>A line that ends so many of its heights before its block ends its paragraph; one that starts so far in starts one.</summary>
    private const double EndsEarly = 4, Indent = 0.8;

    /// <summary>A gap so much wider than the usual distance of lines parts paragraphs; lines set wide stand 2.5 heights apart.</summary>
    private const double WideGap = 1.4, WidestLeading = 2.6;

    public static string Join(IEnumerable<PdfPage> pages, InputLimits limits)
    {
        var text = new StringBuilder();
        foreach (var (block, leading) in pages.SelectMany(WithLeading))
        {
            var (left, right) = (block.Min(l => l.Left), block.Max(l => l.Right));
            var before = default(PdfLine?);
            foreach (var line in block)
            {
                var starts = before is not { } last ? !GoesOn(text, line.Text) : IsItem(line.Text) || IsApart(last, line, leading) || StartsParagraph(last, line, left, right);
                Append(text, line.Text, starts);
                before = line;
                if (text.Length > limits.MaxCharacters) return text.ToString();
            }
        }
        return text.ToString();
    }

    private static bool IsApart(PdfLine before, PdfLine line, double leading) =>
        before.Bottom - line.Bottom > WideGap * Math.Min(leading, WidestLeading * line.Height);

    /// <summary>Each block with the usual distance from line to line on its page.</summary>
    private static IEnumerable<(IReadOnlyList<PdfLine> Block, double Leading)> WithLeading(PdfPage page)
    {
        var gaps = page.Blocks.SelectMany(b => b.Zip(b.Skip(1), (a, z) => a.Bottom - z.Bottom)).Order().ToList();
        var leading = gaps.Count > 0 ? gaps[gaps.Count / 2] : double.PositiveInfinity;
        return page.Blocks.Select(b => (b, leading));
    }

    private static bool StartsParagraph(PdfLine before, PdfLine line, double left, double right) =>
        IsEnd(before.Text[^1]) && (right - before.Right > EndsEarly * before.Height || line.Left - left > Indent * line.Height && before.Left - left < Indent * line.Height);

    /// <summary>A block that starts in lower case goes on with a sentence that the one before left open; a bullet may be a block by itself.</summary>
    private static bool GoesOn(StringBuilder text, string line) => text.Length > 0 && (IsBullet(text[^1]) || (!IsEnd(text[^1]) && char.IsLower(line[0])));

    private static bool IsItem(string line) => IsBullet(line[0]);

    private static bool IsBullet(char c) => c is '•' or '●' or '▪' or '■' or '◦' or '○' or '‣' or '\uF0B7' or '\uF0A7';

    private static bool IsEnd(char c) => c is '.' or '!' or '?' or ':' or '"' or '”' or '’' or ')';

    private static void Append(StringBuilder text, string line, bool startsParagraph)
    {
        if (text.Length == 0 || startsParagraph) text.Append(text.Length == 0 ? "" : "\n\n");
        else if (IsBroken(text, line)) text.Length--;
        else if (!IsHyphenated(text)) text.Append(' ');
        Write(text, line);
    }

    /// <summary>Letters that fonts join, apart again; a soft hyphen that shows is a break of the line.</summary>
    private static void Write(StringBuilder text, string line)
    {
        foreach (var c in line)
            if (c is >= '\uFB00' and <= '\uFB06') text.Append(Ligatures[c - '\uFB00']);
            else if (c == '\u00AD') text.Append('-');
            else if (!char.IsControl(c)) text.Append(c);
    }

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>A word parted at the end of the line; a hyphen before a capital or a number belongs there, as in Al-Shabaab.</summary>
    private static bool IsBroken(StringBuilder text, string line) =>
        text.Length > 2 && text[^1] is '-' or '\u2010' && char.IsLower(text[^2]) && char.IsLower(line[0]) && !HyphenatedWords.Has(text, line);

    private static bool IsHyphenated(StringBuilder text) => text.Length > 1 && text[^1] is '-' or '\u2010' && !char.IsWhiteSpace(text[^2]);
}
