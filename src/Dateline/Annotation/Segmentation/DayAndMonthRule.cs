namespace Dateline.Annotation.Segmentation;

/// <summary>A day and its month stand in one sentence: <c>the vote on 9 October has</c>, <c>May 3</c>.</summary>
internal static class DayAndMonthRule
{
    private const float Certain = 1e6f;

    private const int Digits = 2;

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <param name="text">The text.</param>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="scores">Of each piece, in the order of <see cref="Label"/>.</param>
    public static void Apply(string text, List<Piece> pieces, Span<float> scores)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            var (one, next) = (pieces[i - 1], pieces[i]);
            if (next.Gap is Gap.Space or Gap.Wrap && (IsDay(one) && IsMonth(text, next) || IsMonth(text, one) && IsDay(next)))
                scores[i * SegmenterNetwork.Labels + (int)Label.StartsSentence] = -Certain;
        }
    }

    private static bool IsDay(Piece piece) => piece is { Kind: PieceKind.Digits, Length: <= Digits };

    private static bool IsMonth(string text, Piece piece)
    {
        if (piece.Kind != PieceKind.Letters) return false;
        foreach (var month in Months)
            if (text.AsSpan(piece.Start, piece.Length).SequenceEqual(month)) return true;
        return false;
    }
}
