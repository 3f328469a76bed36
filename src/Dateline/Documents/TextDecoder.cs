using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using UtfUnknown;

namespace Dateline.Documents;

/// <summary>Bytes to text: by byte order mark, else by the pattern of UTF-16, else as UTF-8, else as a guessed code page.</summary>
internal static class TextDecoder
{
    private const int Sample = 1 << 16, FewLetters = 16;

    /// <summary>A guess by the detector counts from here; its certain guesses for long text in one code page stand above 0.8.</summary>
    private const float SureGuess = 0.7f;

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Formats that people hand over for text, by their first bytes.</summary>
    private static readonly (byte[] Magic, string Name, string Advice)[] Formats =
    [
        ("%PDF-"u8.ToArray(), "a PDF", "save its text first, with pdftotext for one"),
        ("{\\rtf"u8.ToArray(), "RTF", "save it as plain text first"),
        ([(byte)'P', (byte)'K', 3, 4], "a ZIP archive (perhaps DOCX or ODT)", "save its text first"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file", "save it as plain text first"),
        ([0x1F, 0x8B], "gzip", "unpack it first"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "an image", "only text is read"),
        ([0xFF, 0xD8, 0xFF], "an image", "only text is read"),
    ];

    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, name, advice) in Formats)
            if (bytes.StartsWith(magic)) return DecodedText.Failed($"it is {name}, not text; {advice}");
        var decoded = ByMark(bytes) ?? ByPattern(bytes) ?? AsUtf8(bytes) ?? AsCodePage(bytes);
        return LooksBinary(decoded.Text!) ? DecodedText.Failed("it is binary, not text") : decoded;
    }

    private static DecodedText? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => DecodedText.Of(new UTF32Encoding(false, false).GetString(bytes)),
        [0, 0, 0xFE, 0xFF, ..] => DecodedText.Of(new UTF32Encoding(true, false).GetString(bytes)),
        [0xFF, 0xFE, ..] => Utf16(bytes, false),
        [0xFE, 0xFF, ..] => Utf16(bytes, true),
        _ => null,
    };

    /// <summary>Text mostly in Latin letters has a zero in every second byte of UTF-16.</summary>
    private static DecodedText? ByPattern(ReadOnlySpan<byte> bytes)
    {
        var pairs = Math.Min(bytes.Length, Sample) / 2;
        var (even, odd) = (0, 0);
        for (var i = 0; i < pairs; i++)
        {
            if (bytes[2 * i] == 0) even++;
            if (bytes[2 * i + 1] == 0) odd++;
        }
        if (pairs > 1 && odd * 2 > pairs && even * 20 < pairs) return Utf16(bytes, false);
        if (pairs > 1 && even * 2 > pairs && odd * 20 < pairs) return Utf16(bytes, true);
        return null;
    }

    /// <summary>Copies the units as they are: a lone surrogate stays in its place and no span moves.</summary>
    private static DecodedText Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var units = new char[bytes.Length / 2];
        var source = MemoryMarshal.Cast<byte, ushort>(bytes);
        var target = MemoryMarshal.Cast<char, ushort>(units.AsSpan());
        if (bigEndian == BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(source, target);
        else source.CopyTo(target);
        return DecodedText.Of(new string(units), bytes.Length % 2 == 0 ? null : "the last byte is half a UTF-16 unit and was left out");
    }

    private static DecodedText? AsUtf8(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return DecodedText.Of(StrictUtf8.GetString(bytes));
        var text = Encoding.UTF8.GetString(bytes);
        var (whole, broken) = (0, 0);
        foreach (var c in text)
        {
            if (c == '\uFFFD') broken++;
            else if (c > '\u007F') whole++;
        }
        // UTF-8 with a few broken bytes has many whole sequences; a code page hardly ever has one.
        return whole > broken
            ? DecodedText.Of(text, $"{broken} place(s) are not UTF-8 and read as U+FFFD")
            : null;
    }

    private static DecodedText AsCodePage(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)].ToArray();
        var high = sample.Count(b => b >= 0x80);
        // English has few letters beyond ASCII: quotes, dashes, an accent. Too few to guess from, and Windows-1252 is what wrote them.
        var guess = high < FewLetters || high * 20 < sample.Length ? null : CharsetDetector.DetectFromBytes(sample).Detected;
        var encoding = guess is { Confidence: > SureGuess, Encoding: { } found } ? found : Windows1252;
        return DecodedText.Of(encoding.GetString(bytes), $"not UTF-8; read as {encoding.WebName}");
    }

    private static bool LooksBinary(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        var controls = 0;
        foreach (var c in sample)
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\b' or '\u001A' or '\u001B')) controls++;
        return controls * 50 > sample.Length;
    }
}
