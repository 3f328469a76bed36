using Dateline.Annotation.Segmentation;

namespace Dateline.Training;

/// <summary>The pieces of a text with their gold labels and parts of speech.</summary>
internal sealed class LabelledPieces
{
    /// <summary>In the place of a label: the piece may join or start a token.</summary>
    public const sbyte StartsNoSentence = -1;

    public LabelledPieces(TrainingText text, WordSplits splits)
    {
        Text = text.Text;
        Pieces = PieceScanner.Scan(text.Text, splits);
        Labels = new sbyte[Pieces.Count];
        Tags = new sbyte[Pieces.Count];
        Array.Fill(Tags, (sbyte)-1);
        var (token, sentence) = (0, 0);
        for (var i = 0; i < Pieces.Count; i++)
        {
            var start = Pieces[i].Start;
            while (token < text.Tokens.Length && text.Tokens[token] < start) token++;
            while (sentence < text.Sentences.Length && text.Sentences[sentence] < start) sentence++;
            var startsToken = token < text.Tokens.Length && text.Tokens[token] == start;
            var startsSentence = sentence < text.Sentences.Length && text.Sentences[sentence] == start;
            if (startsToken) Labels[i] = (sbyte)(startsSentence ? Label.StartsSentence : Label.StartsToken);
            if (text.Tags.Length == 0 && !startsSentence && !IsSure(Pieces[i])) Labels[i] = StartsNoSentence;
            else if (startsToken && text.Tags.Length > 0) Tags[i] = (sbyte)text.Tags[token];
        }
    }

    /// <summary>Whether other tokenizers cut before a piece as UD does: after white space, and around marks but hyphens and slashes.</summary>
    private static bool IsSure(Piece piece) =>
        piece.Gap != Gap.None || (piece.Kind == PieceKind.Mark && piece.Chunk is ChunkKind.Word or ChunkKind.Dotted);

    public string Text { get; }

    public List<Piece> Pieces { get; }

    /// <summary>A <see cref="Label"/> each, or <see cref="StartsNoSentence"/>.</summary>
    public sbyte[] Labels { get; }

    /// <summary>Part of speech of the token that starts here; −1 where none does.</summary>
    public sbyte[] Tags { get; }
}
