namespace Dateline.Annotation.Segmentation;

/// <summary>
/// A hyphen or slash inside a word stands alone between two tokens (<c>rebel - held</c>) or holds one together (<c>re-elected</c>),
/// but hangs on neither side. The net scores each piece for itself; here the two sides agree.
/// </summary>
internal static class HyphenRule
{
    /// <param name="text">The text.</param>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="scores">Of each piece, in the order of <see cref="Label"/>.</param>
    public static void Apply(string text, List<Piece> pieces, Span<float> scores)
    {
        for (var i = 1; i + 1 < pieces.Count; i++)
        {
            if (!IsInside(text, pieces, i)) continue;
            var mark = scores.Slice(i * SegmenterNetwork.Labels, SegmenterNetwork.Labels);
            var after = scores.Slice((i + 1) * SegmenterNetwork.Labels, SegmenterNetwork.Labels);
            var joined = Lead(mark) + Lead(after);
            Set(mark, joined);
            Set(after, joined);
        }
    }

    private static bool IsInside(string text, List<Piece> pieces, int i) =>
        pieces[i] is { Kind: PieceKind.Mark, Length: 1, Gap: Gap.None, Chunk: not (ChunkKind.Url or ChunkKind.Address) }
        && text[pieces[i].Start] is '-' or '/' or '_'
        && pieces[i + 1] is { Gap: Gap.None, Kind: not PieceKind.Mark }
        && (pieces[i - 1].Kind != PieceKind.Mark || text[pieces[i - 1].Start] == '.');

    private static float Lead(ReadOnlySpan<float> scores) => scores[(int)Label.Joins] - scores[(int)Label.StartsToken];

    private static void Set(Span<float> scores, float lead) => scores[(int)Label.Joins] = scores[(int)Label.StartsToken] + lead;
}
