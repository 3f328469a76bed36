using System.Collections.Frozen;

namespace Dateline.Documents;

/// <summary>Tells whether a text is English: by its script, then by whose function words fill most of it.</summary>
internal static class LanguageCheck
{
    public const string English = "en", Undetermined = "und";

    private const int SampleLength = 20_000, FewWords = 20, ManyWords = 50;

    /// <summary>Names, tables and lists have few function words; a text with fewer than this share of them is no running English.</summary>
    private const double EnglishShare = 0.05, OtherShare = 0.1, Lead = 1.2;

    private static readonly Lazy<(string[] Codes, FrozenDictionary<string, uint> Words)> Lists = new(Load);

    /// <summary>An ISO 639-1 code, <c>und</c> for a language not known here, or null where the text is too short to tell.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        var sample = text[..Math.Min(text.Length, SampleLength)];
        var (letters, latin) = CountLetters(sample);
        if (letters >= FewWords && latin * 2 < letters) return Undetermined;
        var (codes, _) = Lists.Value;
        var counts = new int[codes.Length];
        var words = CountWords(sample, counts);
        if (words < FewWords) return null;
        var best = Array.IndexOf(counts, counts.Max());
        double english = counts[Array.IndexOf(codes, English)];
        if (counts[best] > english * Lead && counts[best] > words * OtherShare) return codes[best];
        return words >= ManyWords && english < words * EnglishShare ? Undetermined : English;
    }

    private static (int Letters, int Latin) CountLetters(ReadOnlySpan<char> text)
    {
        var (letters, latin) = (0, 0);
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (c is < '\u0250' or (>= '\u1e00' and < '\u1f00')) latin++;
        }
        return (letters, latin);
    }

    private static int CountWords(ReadOnlySpan<char> text, int[] counts)
    {
        var lookup = Lists.Value.Words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[16];
        var words = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i])) { i++; continue; }
            var start = i;
            while (i < text.Length && char.IsLetter(text[i])) i++;
            words++;
            var word = text[start..i];
            if (word.Length > lower.Length || !lookup.TryGetValue(lower[..word.ToLowerInvariant(lower)], out var languages)) continue;
            for (var k = 0; k < counts.Length; k++)
                if ((languages >> k & 1) != 0) counts[k]++;
        }
        return words;
    }

    private static (string[] Codes, FrozenDictionary<string, uint> Words) Load()
    {
        var lists = EmbeddedLines.Read("Documents/function-words.txt").Select(line => line.Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var words = new Dictionary<string, uint>();
        for (var k = 0; k < lists.Length; k++)
            foreach (var word in lists[k].AsSpan(1))
                words[word] = words.GetValueOrDefault(word) | 1u << k;
        return ([.. lists.Select(l => l[0])], words.ToFrozenDictionary());
    }
}
