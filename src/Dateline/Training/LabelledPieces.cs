using Dateline.Annotation.Segmentation;

namespace Dateline.Training;

/// <summary>The pieces of a text with their gold labels and parts of speech.</summary>
internal sealed class LabelledPieces
{
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
            if (token == text.Tokens.Length || text.Tokens[token] != start) continue;
            var starts = sentence < text.Sentences.Length && text.Sentences[sentence] == start;
            Labels[i] = (sbyte)(starts ? Label.StartsSentence : Label.StartsToken);
            Tags[i] = (sbyte)text.Tags[token];
        }
    }

    public string Text { get; }

    public List<Piece> Pieces { get; }

    /// <summary>A <see cref="Label"/> each.</summary>
    public sbyte[] Labels { get; }

    /// <summary>Part of speech of the token that starts here; −1 where none does.</summary>
    public sbyte[] Tags { get; }
}
