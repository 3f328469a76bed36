namespace Dateline.Annotation.Segmentation;

/// <summary>A capital or two and the digits on it are one word, wherever they stand: <c>M23</c>, <c>G7</c>, <c>A10</c>; not <c>A4,500</c>.</summary>
internal static class NumberedNameRule
{
    private const int Letters = 2;
    private const int Digits = 3;

    /// <param name="text">The text.</param>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="scores">Of each piece, in the order of <see cref="Label"/>.</param>
    public static void Apply(string text, List<Piece> pieces, Span<float> scores)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            var (name, number) = (pieces[i - 1], pieces[i]);
            if (name is not { Kind: PieceKind.Letters, Length: <= Letters } || number is not { Kind: PieceKind.Digits, Gap: Gap.None, Length: <= Digits }) continue;
            if (i > 1 && name.Gap == Gap.None || !IsUpper(text.AsSpan(name.Start, name.Length))) continue;
            var own = scores.Slice(i * SegmenterNetwork.Labels, SegmenterNetwork.Labels);
            own[(int)Label.Joins] = Math.Max(own[(int)Label.Joins], own[(int)Label.StartsToken] + 1);
        }
    }

    private static bool IsUpper(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
            if (!char.IsAsciiLetterUpper(c)) return false;
        return true;
    }
}
