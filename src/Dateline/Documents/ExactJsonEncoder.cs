using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;

namespace Dateline.Documents;

/// <summary>
/// Writes text into JSON as it is: only quotes, backslashes and control characters are escaped, and lone surrogates, which
/// UTF-8 cannot hold, so that a reader gets back the exact substring. The output is data and must not be put into a page unescaped.
/// </summary>
internal sealed class ExactJsonEncoder : JavaScriptEncoder
{
    public static readonly ExactJsonEncoder Instance = new();

    private ExactJsonEncoder()
    {
    }

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\' or 0x7F;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        for (var i = 0; i < span.Length; i++)
        {
            if (WillEncode(span[i])) return i;
            if (!char.IsSurrogate(span[i])) continue;
            if (!IsPair(span, i)) return i;
            i++;
        }
        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var target = new Span<char>(buffer, bufferLength);
        if (WillEncode(unicodeScalar)) return TryEscape((char)unicodeScalar, target, out numberOfCharactersWritten);
        numberOfCharactersWritten = 0;
        return new System.Text.Rune(unicodeScalar).TryEncodeToUtf16(target, out numberOfCharactersWritten);
    }

    public override OperationStatus Encode(
        ReadOnlySpan<char> source, Span<char> destination, out int charsConsumed, out int charsWritten, bool isFinalBlock = true)
    {
        (charsConsumed, charsWritten) = (0, 0);
        while (charsConsumed < source.Length)
        {
            var c = source[charsConsumed];
            var rest = destination[charsWritten..];
            var pair = char.IsSurrogate(c) && IsPair(source, charsConsumed);
            int written;
            if (WillEncode(c) || (char.IsSurrogate(c) && !pair))
            {
                if (!TryEscape(c, rest, out written)) return OperationStatus.DestinationTooSmall;
            }
            else
            {
                written = pair ? 2 : 1;
                if (!source.Slice(charsConsumed, written).TryCopyTo(rest)) return OperationStatus.DestinationTooSmall;
            }
            charsConsumed += pair ? 2 : 1;
            charsWritten += written;
        }
        return OperationStatus.Done;
    }

    private static bool IsPair(ReadOnlySpan<char> text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);

    private static bool TryEscape(char c, Span<char> target, out int written)
    {
        var brief = c switch { '"' => '"', '\\' => '\\', '\n' => 'n', '\r' => 'r', '\t' => 't', '\b' => 'b', '\f' => 'f', _ => '\0' };
        return brief != '\0'
            ? target.TryWrite($"\\{brief}", out written)
            : target.TryWrite(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}", out written);
    }
}
