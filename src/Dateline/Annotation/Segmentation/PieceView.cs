using System.Numerics;

namespace Dateline.Annotation.Segmentation;

/// <summary>A piece as the features see it: hashes of its form and parts.</summary>
internal struct PieceView
{
    private const uint Prime = 0x01000193;
    private const int AffixLength = 3;

    public Piece Piece;

    /// <summary>Hash of the form as written.</summary>
    public uint Form;

    /// <summary>Hash of the form in lower case.</summary>
    public uint Lower;

    /// <summary>Hash of the first three letters in lower case.</summary>
    public uint Prefix;

    /// <summary>Hash of the last three letters in lower case.</summary>
    public uint Suffix;

    /// <summary>For letters: <c>a</c> <c>A</c> <c>Aa</c> <c>AA</c> <c>aA</c>; for digits their number; for marks themselves.</summary>
    public uint Shape;

    /// <summary>Whether it ends sentences: <c>.</c> <c>?</c> <c>!</c> and their runs.</summary>
    public bool IsStop;

    public bool IsCapitalised;

    /// <summary>The class of the abbreviation that it is part of, or of the prefix before a hyphen.</summary>
    public WordClass Class;

    public static PieceView Of(string text, Piece piece)
    {
        var view = new PieceView { Piece = piece, Form = Prime, Lower = Prime, Prefix = Prime };
        var span = text.AsSpan(piece.Start, piece.Length);
        var (upper, lower) = (0, 0);
        for (var i = 0; i < span.Length; i++)
        {
            var c = span[i];
            var small = char.IsAscii(c) ? (char)(c | (char.IsAsciiLetterUpper(c) ? 0x20 : 0)) : char.ToLowerInvariant(c);
            if (small != c) upper++;
            else lower++;
            view.Form = (BitOperations.RotateLeft(view.Form, 5) ^ c) * Prime;
            view.Lower = (BitOperations.RotateLeft(view.Lower, 5) ^ small) * Prime;
            if (i < AffixLength) view.Prefix = view.Lower;
            if (i >= span.Length - AffixLength) view.Suffix = (BitOperations.RotateLeft(view.Suffix, 5) ^ small) * Prime;
        }
        view.IsCapitalised = upper > 0 && char.IsUpper(span[0]);
        view.IsStop = piece.Kind == PieceKind.Mark && span[0] is '.' or '!' or '?' or '…' or '。';
        view.Shape = piece.Kind switch
        {
            PieceKind.Digits => 1000u + (uint)Math.Min(span.Length, 6),
            PieceKind.Mark => view.Form,
            _ => (uint)((view.IsCapitalised ? 1 : 0) + (upper > 1 ? 2 : 0) + (lower > 0 ? 4 : 0) + (span.Length == 1 ? 8 : span.Length == 2 ? 16 : 0)),
        };
        return view;
    }
}
