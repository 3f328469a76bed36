using System.Globalization;
using System.Text;

namespace Dateline.Annotation.Segmentation;

/// <summary>Tells the kind of each character, from a table below U+0800 and from Unicode's categories above.</summary>
internal static class CharKinds
{
    private const string Repeated = ".-_=*~#+!?/\\<>^|·•–—―…`";
    private const int ByteOrderMark = 0xFEFF, ZeroWidthSpace = 0x200B, ZeroWidthJoiner = 0x200D, FirstSkinTone = 0x1F3FB, LastSkinTone = 0x1F3FF;

    private static readonly CharKind[] Table = [.. Enumerable.Range(0, 0x800).Select(c => Compute(new Rune(c)))];

    /// <param name="text">Any text.</param>
    /// <param name="at">An offset in it.</param>
    /// <param name="length">2 for a surrogate pair, else 1. A lone surrogate is a mark.</param>
    public static CharKind At(string text, int at, out int length)
    {
        var c = text[at];
        length = 1;
        if (c < Table.Length) return Table[c];
        if (!char.IsSurrogate(c)) return Compute(new Rune(c));
        if (!Rune.TryGetRuneAt(text, at, out var rune)) return CharKind.Single;
        length = 2;
        return Compute(rune);
    }

    private static CharKind Compute(Rune rune)
    {
        if (rune.Value is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029') return CharKind.Line;
        if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || rune.Value is ByteOrderMark or ZeroWidthSpace) return CharKind.Blank;
        if (Rune.IsLetter(rune)) return CharKind.Letter;
        if (Rune.IsDigit(rune)) return CharKind.Digit;
        if (rune.Value is ZeroWidthJoiner or >= FirstSkinTone and <= LastSkinTone) return CharKind.Combining;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Format => CharKind.Silent,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark => CharKind.Combining,
            _ => rune.IsBmp && Repeated.Contains((char)rune.Value) ? CharKind.Run : CharKind.Single,
        };
    }
}
