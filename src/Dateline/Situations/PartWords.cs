using Dateline.Knowledge.Entries;

namespace Dateline.Situations;

/// <summary>Whether words tell of a place or only of a part of it: "eastern Ramadi", "the centre of the town of Manbij".</summary>
internal static class PartWords
{
    // As far as a phrase reaches: "the two northern districts of the city of X".
    private const int Reach = 4;

    private static readonly Lazy<IReadOnlyList<Entry>> File = new(() => EntryFile.Embedded("Situations/parts.txt", "parts"));

    private static readonly Lazy<ILookup<string, string>> Kinds = new(() => File.Value.ToLookup(e => e.Expect(3)[0], e => e[1] switch
    {
        "of" or "before" or "after" or "whole" => e[1],
        _ => throw e.Error($"of, before, after or whole expected, '{e[1]}' found."),
    }, StringComparer.OrdinalIgnoreCase));

    internal static IReadOnlyList<Entry> Entries => File.Value;

    /// <param name="words">The words that carry the fact.</param>
    /// <param name="place">The place's name as it stands among them.</param>
    public static bool IsPart(ReadOnlySpan<char> words, ReadOnlySpan<char> place)
    {
        var at = words.IndexOf(place, StringComparison.OrdinalIgnoreCase);
        if (place.IsEmpty) return false;
        var length = place.Length;
        if (at < 0)
        {
            // "the east of the town", or "still hold districts in the north": the place is not named.
            foreach (var noun in (string[])["the city", "the town", "the village"])
                if (at < 0 && words.IndexOf(noun, StringComparison.OrdinalIgnoreCase) is >= 0 and var other) (at, length) = (other + 4, noun.Length - 4);
            if (at < 0) return NamesPart(words);
        }
        return Before(words[..at]) || After(words[(at + length)..]);
    }

    private static bool NamesPart(ReadOnlySpan<char> words)
    {
        var part = false;
        foreach (var word in Words.Of(words.ToString()))
        {
            if (Is(word, "whole")) return false;
            part |= Is(word, "of");
        }
        return part;
    }

    private static bool Before(ReadOnlySpan<char> words)
    {
        var (of, far) = (false, 0);
        var part = false;
        while (far < Reach && Last(ref words) is { Length: > 0 } word)
        {
            // "the city of X", "the Libyan city of X" lead from the place to what is said of it.
            if (word is "the" or "city" or "town" or "village") continue;
            if (word is "of" or "in" && !of)
            {
                of = true;
                continue;
            }
            far++;
            if (of && Is(word, "whole")) return false;
            part |= of && Is(word, "of") || far == 1 && !of && Is(word, "before");
            // Words of another phrase begin where this one has no "of".
            if (!of && far == 1 && !part) return false;
        }
        return part;
    }

    private static bool After(ReadOnlySpan<char> words)
    {
        var possessive = words.StartsWith("'s") || words.StartsWith("’s");
        if (possessive) words = words[2..];
        for (var far = 0; far < (possessive ? 3 : 1); far++)
        {
            words = words.TrimStart(' ');
            var end = 0;
            while (end < words.Length && (char.IsLetter(words[end]) || words[end] == '-')) end++;
            if (end == 0) return false;
            if (Is(words[..end].ToString(), "after")) return true;
            words = words[end..];
        }
        return false;
    }

    private static bool Is(string word, string kind) => Kinds.Value[word].Contains(kind);

    // The last word, without what stands about it; empty at the start of the words or behind a comma.
    private static string Last(ref ReadOnlySpan<char> words)
    {
        words = words.TrimEnd(" ‘’“”\"\n\r\t");
        var start = words.Length;
        while (start > 0 && (char.IsLetterOrDigit(words[start - 1]) || words[start - 1] is '-' or '\'')) start--;
        var word = words[start..].ToString();
        words = words[..start];
        return word;
    }
}
