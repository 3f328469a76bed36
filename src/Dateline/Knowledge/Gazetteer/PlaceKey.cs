using System.Text;

namespace Dateline.Knowledge.Gazetteer;

/// <summary>
/// The form under which a name is kept: lower-case ASCII words with one space between. Case, diacritics, hyphens, apostrophes,
/// points and a leading <c>the</c> make no difference; <c>St.</c> is <c>saint</c>.
/// </summary>
internal static class PlaceKey
{
    /// <summary>Longest key, in letters.</summary>
    public const int Longest = 60;

    /// <summary>Writes the key of a name.</summary>
    /// <returns>Its length; 0 where the name has no key, because it is too long or not in Latin letters.</returns>
    public static int Write(ReadOnlySpan<char> name, Span<byte> key)
    {
        if (name.Length > Longest) return 0;
        if (!System.Text.Ascii.IsValid(name)) return WriteFolded(name, key);
        var length = 0;
        foreach (var c in name)
            if (!Put(c, key, ref length)) return 0;
        return Finish(key, length);
    }

    public static string Of(string name)
    {
        Span<byte> key = stackalloc byte[2 * Longest];
        return Encoding.ASCII.GetString(key[..Write(name, key)]);
    }

    private static int WriteFolded(ReadOnlySpan<char> name, Span<byte> key)
    {
        var length = 0;
        foreach (var c in name)
        {
            // Marks that stand by themselves.
            if (c is >= '\u0300' and <= '\u036F') continue;
            if (char.IsAscii(c))
            {
                if (!Put(c, key, ref length)) return 0;
            }
            else if (LatinLetters.Plain(c) is { } letter)
            {
                if (!Put(letter, key, ref length)) return 0;
            }
            else if (Written(c) is { } plain)
            {
                foreach (var p in plain)
                    if (!Put(p, key, ref length)) return 0;
            }
            else return 0;
        }
        return Finish(key, length);
    }

    private static string? Written(char c) => c switch
    {
        '’' or '‘' or 'ʼ' or 'ʻ' or 'ʿ' or 'ʾ' or '´' or '′' or 'ʹ' or 'ʺ' or '·' or '\u00AD' => "",
        '–' or '—' or '‐' or '‑' or '\u00A0' or '\u202F' => " ",
        'ß' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'þ' or 'Þ' => "th",
        'ŋ' or 'Ŋ' => "ng",
        _ => null,
    };

    private static bool Put(char c, Span<byte> key, ref int length)
    {
        if (length >= key.Length - 8) return false;
        if (char.IsAsciiLetterOrDigit(c)) key[length++] = (byte)char.ToLowerInvariant(c);
        else if (c is not ('\'' or '`' or '.' or '"') && length > 0 && key[length - 1] != ' ') key[length++] = (byte)' ';
        return true;
    }

    private static int Finish(Span<byte> key, int length)
    {
        if (length > 0 && key[length - 1] == ' ') length--;
        if (length > 4 && key.StartsWith("the "u8))
        {
            key[4..length].CopyTo(key);
            length -= 4;
        }
        length = Expand(key, length, "st "u8, "saint "u8);
        length = Expand(key, length, "mt "u8, "mount "u8);
        return Expand(key, length, "ft "u8, "fort "u8);
    }

    private static int Expand(Span<byte> key, int length, ReadOnlySpan<byte> brief, ReadOnlySpan<byte> whole)
    {
        var at = 0;
        if (!key[..length].StartsWith(brief))
        {
            // "Port St. Lucie"
            at = key[..length].IndexOf((byte)' ') + 1;
            if (at == 0 || !key[at..length].StartsWith(brief)) return length;
        }
        var more = whole.Length - brief.Length;
        if (length + more > key.Length) return 0;
        key[(at + brief.Length)..length].CopyTo(key[(at + whole.Length)..]);
        whole.CopyTo(key[at..]);
        return length + more;
    }
}
