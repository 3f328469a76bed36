namespace Dateline.Annotation.Segmentation;

/// <summary>The features of each piece, as rows of a hashed table.</summary>
internal sealed class PieceFeatures
{
    /// <summary>Features of a piece.</summary>
    public const int Count = 20;

    /// <summary>No feature looks further than this many pieces to either side.</summary>
    public const int Reach = 64;

    private const int ChunkReach = 8;
    private const int StyleReach = 48;

    private static ReadOnlySpan<byte> DistanceBuckets =>
        [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 10];

    private PieceView[] _views = [];
    private int[] _stops = [];
    private int[] _capitals = [];
    private int[] _words = [];
    private int[] _lines = [];

    /// <summary>Fills the features of the pieces from <paramref name="start"/> to <paramref name="end"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">All its pieces.</param>
    /// <param name="start">First piece.</param>
    /// <param name="end">After the last piece.</param>
    /// <param name="features">Takes <see cref="Count"/> hashes for each piece.</param>
    public void Fill(string text, List<Piece> pieces, int start, int end, Span<uint> features)
    {
        var from = Math.Max(0, start - Reach);
        var to = Math.Min(pieces.Count, end + Reach);
        Look(text, pieces, from, to);
        for (var i = start; i < end; i++)
            Fill(i - from, to - from, features.Slice((i - start) * Count, Count));
    }

    /// <summary>Whether a feature names the word.</summary>
    public static bool IsLexical(int feature) => feature is 0 or 1 or 7 or 8 or 10 or 14 or 15 or 16;

    private static uint Mix(uint a, uint b, int kind)
    {
        var hash = (a + 0x9E3779B9u * (uint)(kind + 1)) * 0x85EBCA6Bu;
        hash = (hash ^ (hash >> 15) ^ b) * 0xC2B2AE35u;
        hash = (hash ^ (hash >> 13)) * 0x27D4EB2Fu;
        return hash ^ (hash >> 16);
    }

    private void Look(string text, List<Piece> pieces, int from, int to)
    {
        var count = to - from;
        if (_views.Length < count + 1)
        {
            var size = (count + 1) * 2;
            (_views, _stops, _capitals, _words, _lines) = (new PieceView[size], new int[size], new int[size], new int[size], new int[size]);
        }
        for (var i = 0; i < count; i++)
        {
            ref var view = ref _views[i];
            view = PieceView.Of(text, pieces[from + i]);
            _stops[i + 1] = _stops[i] + (view.IsStop ? 1 : 0);
            _capitals[i + 1] = _capitals[i] + (view.IsCapitalised ? 1 : 0);
            _words[i + 1] = _words[i] + (view.Piece.Kind == PieceKind.Letters ? 1 : 0);
            _lines[i + 1] = _lines[i] + (view.Piece.Gap >= Gap.ShortLine ? 1 : 0);
            if (i > 0 && view.Piece is { Kind: PieceKind.Mark, Gap: Gap.None, Length: 1 }) Classify(text, i);
        }
    }

    private void Fill(int i, int count, Span<uint> rows)
    {
        var none = default(PieceView);
        ref readonly var view = ref _views[i];
        ref readonly var before = ref i > 0 ? ref _views[i - 1] : ref none;
        ref readonly var after = ref i + 1 < count ? ref _views[i + 1] : ref none;
        ref readonly var last = ref i > 1 ? ref _views[i - 2] : ref none;
        var gap = (uint)view.Piece.Gap;
        var nextGap = i + 1 < count ? (uint)after.Piece.Gap : (uint)Gap.Blank;
        var nextGap2 = i + 2 < count ? (uint)_views[i + 2].Piece.Gap : (uint)Gap.Blank;
        var lastGap = (uint)before.Piece.Gap;
        var n = 0;
        Add(rows, view.Lower, 0);
        Add(rows, view.Form, 0);
        Add(rows, view.Shape, (uint)view.Piece.Length);
        Add(rows, view.Suffix, 0);
        Add(rows, view.Prefix, 0);
        Add(rows, gap * 8 + nextGap, view.Shape);
        Add(rows, (uint)view.Piece.Chunk * 4 + (gap == 0 ? 0u : 1u) + (nextGap == 0 ? 0u : 2u), (uint)view.Piece.Kind);
        Add(rows, before.Lower + gap, view.Lower);
        Add(rows, view.Lower + nextGap, after.Lower);
        Add(rows, before.Shape * 31 + gap, view.Shape * 31 + nextGap + after.Shape * 961);
        Add(rows, Chunk(i, count, out var position), position);
        Add(rows, Distance(i, -1, count) * 16 + Distance(i, 1, count), gap);
        Add(rows, Style(i, count), 0);
        Add(rows, last.Shape * 31 + lastGap * 8 + gap, before.Shape * 31 + view.Shape * 961);
        Add(rows, last.Lower * 31 + lastGap * 8 + gap, before.Lower * 31 + view.Shape * 961);
        Add(rows, before.Lower * 31 + gap, after.Lower * 31 + nextGap + view.Shape);
        Add(rows, before.Suffix * 31 + gap, view.Suffix);
        Add(rows, view.Shape * 31 + gap * 64 + nextGap * 8 + nextGap2, after.Lower);
        Add(rows, (uint)view.Class + 16 * (uint)after.Class, after.Shape * 31 + nextGap);
        Add(rows, (uint)before.Class + 16 * (uint)view.Class, view.Shape * 31 + gap);

        void Add(Span<uint> rows, uint a, uint b)
        {
            rows[n] = Mix(a, b, n);
            n++;
        }
    }

    private void Classify(string text, int mark)
    {
        var end = _views[mark].Piece.End;
        if (text[end - 1] is not ('.' or '-')) return;
        for (var first = Math.Max(0, mark - ChunkReach + 1); first < mark; first++)
        {
            if (first > 0 && _views[first].Piece.Gap == Gap.None && _views[first - 1].Piece.Kind != PieceKind.Mark) continue;
            if (_views[first].Piece.Kind != PieceKind.Letters || end - _views[first].Piece.Start > 12) continue;
            var known = WordClasses.Of(text.AsSpan(_views[first].Piece.Start, end - _views[first].Piece.Start));
            if (known == WordClass.None) continue;
            for (var i = first; i <= mark; i++) _views[i].Class = known;
            return;
        }
    }

    private uint Chunk(int i, int count, out uint position)
    {
        var (first, end) = (i, i + 1);
        while (first > 0 && i - first < ChunkReach && _views[first].Piece.Gap == Gap.None) first--;
        while (end < count && end - i < ChunkReach && _views[end].Piece.Gap == Gap.None) end++;
        position = (uint)(i - first);
        if (end - first is 1 or >= ChunkReach) return (uint)Math.Min(end - first, ChunkReach);
        var hash = 0u;
        for (var k = first; k < end; k++) hash = (hash ^ _views[k].Lower) * 0x01000193;
        return hash;
    }

    private uint Distance(int i, int step, int count)
    {
        var limit = DistanceBuckets.Length - 1;
        for (var d = 1; d <= limit; d++)
        {
            var at = i + d * step;
            if (at < 0 || at >= count) return DistanceBuckets[d - 1];
            if (_views[at].IsStop || (step > 0 ? _views[at].Piece.Gap : _views[at + 1].Piece.Gap) >= Gap.ShortLine) return DistanceBuckets[d - 1];
        }
        return DistanceBuckets[limit];
    }

    private uint Style(int i, int count)
    {
        var from = Math.Max(0, i - StyleReach);
        var to = Math.Min(count, i + StyleReach);
        var words = Math.Max(1, _words[to] - _words[from]);
        var stops = Math.Min(7, (_stops[to] - _stops[from]) * 40 / words);
        var capitals = Math.Min(7, (_capitals[to] - _capitals[from]) * 10 / words);
        var lines = Math.Min(7, (_lines[to] - _lines[from]) * 40 / words);
        return (uint)((lines * 8 + stops) * 8 + capitals);
    }
}
