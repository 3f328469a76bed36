namespace Dateline.Annotation.Segmentation;

/// <summary>
/// Tells what a line end means. Where lines are wrapped at a column, a line ends because the next word would not have
/// fitted; anywhere else the writer ended it.
/// </summary>
internal sealed class Layout
{
    /// <summary>Lines on either side that are looked at to find the column.</summary>
    private const int Window = 8;

    private const int NarrowestWrap = 40, WidestWrap = 110;

    private readonly List<int> _lengths = [];

    /// <param name="text">The text whose lines are numbered from 0, a CRLF counted as one line end.</param>
    public Layout(string text)
    {
        var (start, end) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var kind = CharKinds.At(text, i, out _);
            if (kind == CharKind.Line)
            {
                if (IsSecondOfCrLf(text, i)) start = i + 1;
                else
                {
                    _lengths.Add(Math.Max(0, end - start));
                    start = i + 1;
                }
            }
            else if (kind != CharKind.Blank) end = i + 1;
        }
        _lengths.Add(Math.Max(0, end - start));
    }

    public static bool IsSecondOfCrLf(string text, int at) => text[at] == '\n' && at > 0 && text[at - 1] == '\r';

    /// <summary>Length of a line without the white space at its end.</summary>
    public int Length(int line) => _lengths[line];

    /// <param name="line">The line that ends.</param>
    /// <param name="next">Length of the word that starts the next line.</param>
    public Gap LineEnd(int line, int next)
    {
        var column = 0;
        for (var i = Math.Max(0, line - Window); i <= line + Window && i < _lengths.Count; i++) column = Math.Max(column, _lengths[i]);
        if (column > WidestWrap) return Gap.LongLine;
        return column >= NarrowestWrap && _lengths[line] + 1 + next > column ? Gap.Wrap : Gap.ShortLine;
    }
}
