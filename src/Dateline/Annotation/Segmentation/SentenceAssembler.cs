using Dateline.Documents;

namespace Dateline.Annotation.Segmentation;

/// <summary>Makes tokens and sentences of scored pieces.</summary>
internal sealed class SentenceAssembler(string text, StringCache forms, int maximumTokens)
{
    /// <summary>In UTF-16 code units; what would be longer is cut between pieces.</summary>
    private const int LongestToken = 1024;

    private const string Bullets = "•▪·*-–";

    /// <summary>What a line that its writer ended adds to the score of a sentence's start.</summary>
    private const float ShortLineLead = 4;

    private readonly List<Sentence> _sentences = [];
    private readonly List<TextSpan> _tokens = [];

    /// <summary>How much each token of the open sentence looks like the start of one.</summary>
    private readonly List<float> _starts = [];

    /// <param name="pieces">Of the text.</param>
    /// <param name="scores">Of each piece, in the order of <see cref="Label"/>.</param>
    public IReadOnlyList<Sentence> Assemble(List<Piece> pieces, ReadOnlySpan<float> scores)
    {
        for (var i = 0; i < pieces.Count; i++)
            Add(pieces[i], scores.Slice(i * SegmenterNetwork.Labels, SegmenterNetwork.Labels));
        Close(_tokens.Count);
        return _sentences;
    }

    private void Add(Piece piece, ReadOnlySpan<float> scores)
    {
        var (joins, token, sentence) = (scores[(int)Label.Joins], scores[(int)Label.StartsToken], scores[(int)Label.StartsSentence]);
        var mayJoin = piece.Gap == Gap.None && _tokens.Count > 0 && piece.End - _tokens[^1].Start <= LongestToken;
        var within = mayJoin ? Math.Max(joins, token) : token;
        var starts = piece.Gap switch
        {
            Gap.Blank or Gap.LongLine => true,
            Gap.ShortLine when Bullets.Contains(text[piece.Start]) => true,
            Gap.ShortLine when !char.IsLower(text[piece.Start]) => sentence + ShortLineLead > within,
            _ => sentence > within,
        };
        if (!starts && mayJoin && joins > token)
        {
            _tokens[^1] = TextSpan.FromBounds(_tokens[^1].Start, piece.End);
            return;
        }
        if (starts) Close(_tokens.Count);
        else if (_tokens.Count == maximumTokens) Close(WeakestPlace());
        _tokens.Add(new(piece.Start, piece.Length));
        _starts.Add(sentence - within);
    }

    /// <summary>Where a sentence that is too long is best cut: in its second half, before the likeliest start.</summary>
    private int WeakestPlace()
    {
        var best = _tokens.Count / 2;
        for (var i = best + 1; i < _tokens.Count; i++)
            if (_starts[i] > _starts[best]) best = i;
        return best;
    }

    private void Close(int count)
    {
        if (count == 0) return;
        var tokens = new Token[count];
        for (var i = 0; i < count; i++) tokens[i] = new(_tokens[i], forms.Get(text.AsSpan(_tokens[i].Start, _tokens[i].Length)), "", "", "", -1, "");
        _sentences.Add(new(_tokens[0].Cover(_tokens[count - 1]), tokens));
        _tokens.RemoveRange(0, count);
        _starts.RemoveRange(0, count);
    }
}
