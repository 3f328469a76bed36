namespace Dateline.Annotation.Segmentation;

internal enum PieceKind : byte
{
    Letters,
    Digits,
    Mark,
}
