namespace Dateline.Annotation.Segmentation;

/// <summary>Cuts a text into pieces, left to right, in linear time.</summary>
internal sealed class PieceScanner(string text, WordSplits splits)
{
    /// <summary>No piece is longer, so that no token of a text without breaks grows without bound.</summary>
    public const int LongestPiece = 256;

    private readonly Layout _layout = new(text);
    private int _at;
    private int _line;
    private ChunkKind _chunk;

    public static List<Piece> Scan(string text, WordSplits splits)
    {
        var pieces = new List<Piece>(text.Length / 5);
        var scanner = new PieceScanner(text, splits);
        while (scanner.Read(pieces)) { }
        return pieces;
    }

    private bool Read(List<Piece> pieces)
    {
        var gap = SkipGap();
        if (_at == text.Length) return false;
        if (gap != Gap.None) _chunk = ChunkKinds.Of(text.AsSpan(_at, WordLength()));
        var start = _at;
        var kind = CharKinds.At(text, _at, out var length);
        var end = _at + length;
        for (var i = end; i < text.Length && i - start < LongestPiece; i += length)
        {
            var next = CharKinds.At(text, i, out length);
            if (next == CharKind.Silent) continue;
            if (next != CharKind.Combining && !Continues(kind, next, text[start], text[i])) break;
            end = i + length;
        }
        _at = end;
        Add(pieces, start, end, kind, gap);
        return true;
    }

    private static bool Continues(CharKind kind, CharKind next, char first, char c) =>
        next == kind && (kind is CharKind.Letter or CharKind.Digit || (kind == CharKind.Run && c == first));

    private void Add(List<Piece> pieces, int start, int end, CharKind charKind, Gap gap)
    {
        var kind = charKind switch { CharKind.Letter => PieceKind.Letters, CharKind.Digit => PieceKind.Digits, _ => PieceKind.Mark };
        var split = kind == PieceKind.Letters ? splits.Find(text, start, end) : 0;
        if (split > 0)
        {
            pieces.Add(new(start, split, kind, gap, _chunk));
            (start, gap) = (start + split, Gap.None);
        }
        pieces.Add(new(start, end - start, kind, gap, _chunk));
    }

    private Gap SkipGap()
    {
        var (start, firstLine, blanks) = (_at, _line, 0);
        for (; _at < text.Length; _at++)
        {
            var kind = CharKinds.At(text, _at, out _);
            if (kind == CharKind.Blank) blanks += text[_at] == '\t' ? 2 : 1;
            else if (kind == CharKind.Line) _line += Layout.IsSecondOfCrLf(text, _at) ? 0 : 1;
            else if (kind is not (CharKind.Silent or CharKind.Combining)) break;
        }
        return (_line - firstLine) switch
        {
            _ when start == 0 => Gap.Blank,
            0 => blanks switch { 0 => Gap.None, 1 => Gap.Space, _ => Gap.Wide },
            1 => _layout.LineEnd(firstLine, WordLength()),
            _ => Gap.Blank,
        };
    }

    /// <summary>Characters up to the next white space, at most <see cref="LongestPiece"/>.</summary>
    private int WordLength()
    {
        var end = _at;
        while (end < text.Length && end - _at < LongestPiece && CharKinds.At(text, end, out _) > CharKind.Line) end++;
        return end - _at;
    }
}
