namespace Dateline.Annotation.Segmentation;

/// <summary>The smallest stretch of text that can be a token: a run of letters, of digits, or of one mark. Tokens are made of pieces.</summary>
/// <param name="Start">Offset in the text.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="Chunk">What the characters from one white space to the next look like.</param>
internal readonly record struct Piece(int Start, int Length, PieceKind Kind, Gap Gap, ChunkKind Chunk)
{
    public int End => Start + Length;
}
