using System.Globalization;
using Dateline.Knowledge.Actors;

namespace Dateline.Situations.Stories;

/// <summary>Cuts a text into words by their letters alone: fast, and the same for every text, in whatever language.</summary>
internal static class TextWords
{
    private const int Longest = 40;

    /// <summary>The words in text order.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">Stop after so many.</param>
    public static List<TextWord> Of(ReadOnlySpan<char> text, int most = int.MaxValue)
    {
        var words = new List<TextWord>(Math.Min(most, text.Length / 6 + 1));
        for (var i = 0; i < text.Length && words.Count < most;)
        {
            var end = char.IsLetter(text[i]) ? EndOfLetters(text, i) : char.IsAsciiDigit(text[i]) ? EndOfNumber(text, i) : i;
            if (end > i) words.Add(new(Stem(text[i..Math.Min(end, i + Longest)]), char.IsUpper(text[i]), i));
            i = Math.Max(end, i + 1);
        }
        return words;
    }

    /// <summary>The form by which words are compared: <c>Cities’</c> and <c>city</c> are one.</summary>
    public static string Stem(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++) buffer[i] = word[i] is '’' ? '\'' : char.ToLowerInvariant(word[i]);
        ReadOnlySpan<char> folded = buffer;
        if (!IsAscii(folded)) folded = NameFolding.Fold(folded) is { Length: > 0 } plain ? plain : folded.ToString();
        if (folded.EndsWith("'s")) folded = folded[..^2];
        if (folded.Length > 4 && folded.EndsWith("ies")) return string.Concat(folded[..^3], "y");
        if (folded.Length > 4 && folded.EndsWith("es") && folded[^3] is 's' or 'x' or 'z' or 'h') return new(folded[..^2]);
        if (folded.Length > 3 && folded[^1] is 's' && folded[^2] is not ('s' or 'u' or 'i')) return new(folded[..^1]);
        return new(folded);
    }

    // "d'État", "Sana'a": an apostrophe between letters is part of the word.
    private static int EndOfLetters(ReadOnlySpan<char> text, int at)
    {
        for (at++; at < text.Length; at++)
            if (!char.IsLetter(text[at]) && char.GetUnicodeCategory(text[at]) != UnicodeCategory.NonSpacingMark
                && !(text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]))) break;
        return at;
    }

    private static int EndOfNumber(ReadOnlySpan<char> text, int at)
    {
        for (at++; at < text.Length; at++)
            if (!char.IsAsciiDigit(text[at]) && !(text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))) break;
        return at;
    }

    private static bool IsAscii(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('\0', '\x7F');
}
