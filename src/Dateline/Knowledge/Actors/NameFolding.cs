namespace Dateline.Knowledge.Actors;

/// <summary>
/// Makes names comparable: lower case without diacritics, apostrophes, full stops and possessive endings, hyphens as spaces,
/// the Arabic article in one form (<c>El-Sisi</c>, <c>al Sisi</c>), no <c>the</c> in front.
/// </summary>
public static class NameFolding
{
    /// <summary>No name is longer than this when folded; what is longer is cut.</summary>
    public const int MaxLength = 160;

    private static readonly string?[] Folded = Table(
        "a:àáâãäåāăąǎạảấầẩẫậắằẳẵặ ae:æ b:ḃ c:çćĉċčƈ d:ďđḍḏðɗ e:èéêëēĕėęěẹẻẽếềểễệəǝ f:ḟ g:ĝğġģǧḡ h:ĥħḥḫẖ i:ìíîïĩīĭįıǐịỉ j:ĵ k:ķǩḳḵƙ l:ĺļľŀłḷ "
        + "m:ṁṃ n:ñńņňŉŋṅṇǹ o:òóôõöøōŏőơǒọỏốồổỗộớờởỡợ oe:œ r:ŕŗřṛ s:śŝşšșṣṡ ss:ß t:ţťŧțṭṯ th:þ u:ùúûüũūŭůűųưǔụủứừửữự w:ŵẁẃẅ y:ýÿŷỳỵỷỹ z:źżžẓẕ");

    /// <summary>The folded name; empty where it has neither letters nor digits.</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        return new(buffer[..Fold(name, buffer)]);
    }

    /// <summary>Folds a name into a buffer of <see cref="MaxLength"/> and returns how much of it is used.</summary>
    public static int Fold(ReadOnlySpan<char> name, Span<char> into)
    {
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) name = name[4..];
        var (length, word) = (0, 0);
        for (var i = 0; i <= name.Length; i++)
        {
            var c = i < name.Length ? name[i] : ' ';
            if (char.IsAsciiLetterOrDigit(c)) Put(char.ToLowerInvariant(c), into, ref length);
            else if (IsApostrophe(c))
            {
                // "Russia's army" is the army of Russia, "Da'esh" one word.
                if (i + 1 < name.Length && name[i + 1] is 's' && (i + 2 == name.Length || !char.IsLetter(name[i + 2])) && length > word) i++;
            }
            else if (c is '.' || c is >= '\u0300' and <= '\u036F') continue;
            else if (c < 0x1F00 && Folded[char.ToLowerInvariant(c)] is { } letters)
                foreach (var letter in letters) Put(letter, into, ref length);
            else if (char.IsLetter(c)) Put(char.ToLowerInvariant(c), into, ref length);
            else if (length > word)
            {
                Article(into, ref length, word, c);
                if (c is '&') Put("and", into, ref length);
                Put(' ', into, ref length);
                word = length;
            }
            else if (c is '&')
            {
                Put("and ", into, ref length);
                word = length;
            }
        }
        while (length > 0 && into[length - 1] == ' ') length--;
        return length;
    }

    /// <summary>Whether words stand in a name, one after another: <c>Gaza</c> in <c>Gaza City</c>, however both are written.</summary>
    public static bool HasWords(string name, string words) => $" {Fold(name)} ".Contains($" {Fold(words)} ", StringComparison.Ordinal);

    /// <summary>A name for use in an id: <c>jaish-al-islam</c>.</summary>
    public static string Slug(string name) => Fold(name).Replace(' ', '-');

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʿ' or 'ʾ' or 'ʼ' or '`' or '´' or 'ʻ' or '′' or '\u00B7';

    // "el-", "ul", and before a hyphen the assimilated forms: "an-Nusra", "ash-Shabaab", "ad-Dawla".
    private static void Article(Span<char> into, ref int length, int word, char end)
    {
        var last = into[word..length];
        if (last is "el" or "ul" || end == '-' && last is "an" or "ar" or "as" or "ash" or "at" or "ath" or "ad" or "adh" or "az" or "ez" or "en" or "er" or "es" or "esh" or "ed")
        {
            length = word;
            Put("al", into, ref length);
        }
    }

    private static void Put(ReadOnlySpan<char> text, Span<char> into, ref int length)
    {
        foreach (var c in text) Put(c, into, ref length);
    }

    private static void Put(char c, Span<char> into, ref int length)
    {
        if (length < into.Length) into[length++] = c;
    }

    private static string?[] Table(string lines)
    {
        var table = new string?[0x1F00];
        foreach (var line in lines.Split(' '))
            foreach (var letter in line.AsSpan(line.IndexOf(':') + 1)) table[letter] = line[..line.IndexOf(':')];
        return table;
    }
}
