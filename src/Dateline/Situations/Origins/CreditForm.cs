using Dateline.Knowledge.Entries;

namespace Dateline.Situations.Origins;

/// <summary>A way in which a report says whose it is: a line of credits.txt.</summary>
/// <param name="Zone">head, tail or author.</param>
/// <param name="Before">What stands before the name in its line.</param>
/// <param name="Behind">What stands behind it.</param>
internal sealed record CreditForm(string Zone, string Before, string Behind)
{
    private const string Dateline = "DATELINE";
    private const int LongestDateline = 60, LongestByline = 80;

    public static CreditForm Parse(Entry entry)
    {
        entry.Expect(4);
        if (entry[0] is not ("head" or "tail" or "author")) throw entry.Error($"“{entry[0]}” is no zone: head tail author.");
        return new(entry[0], entry[1], entry[2]);
    }

    /// <summary>Whether the form fits a name.</summary>
    /// <param name="before">The line up to the name.</param>
    /// <param name="behind">The line from behind the name.</param>
    public bool Fits(ReadOnlySpan<char> before, ReadOnlySpan<char> behind) => Ends(before) && Starts(behind.TrimStart());

    private bool Starts(ReadOnlySpan<char> behind)
    {
        ReadOnlySpan<char> wanted = Behind;
        var last = wanted.EndsWith("$");
        if (last) wanted = wanted[..^1];
        foreach (var c in wanted)
        {
            if (c == ' ') behind = behind.TrimStart();
            else if (behind.IsEmpty || !Same(behind[0], c)) return false;
            else behind = behind[1..];
        }
        return !last || behind.Trim().TrimEnd('.').IsEmpty;
    }

    private bool Ends(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> wanted = Before;
        before = before.TrimEnd();
        if (before.EndsWith("the", StringComparison.OrdinalIgnoreCase) && (before.Length == 3 || before[^4] == ' ')) before = before[..^3].TrimEnd();
        while (!wanted.IsEmpty && wanted[^1] is not ('…' or '^') && !wanted.EndsWith(Dateline))
        {
            if (wanted[^1] == ' ') before = before.TrimEnd();
            else if (before.IsEmpty || !Same(before[^1], wanted[^1])) return false;
            else before = before[..^1];
            wanted = wanted[..^1];
        }
        before = before.Trim();
        if (wanted.IsEmpty) return true;
        if (wanted is "^") return before.IsEmpty;
        if (wanted is Dateline) return IsDateline(before);
        wanted = wanted[..^1].TrimEnd();
        if (wanted is "^" || wanted.IsEmpty) return before.Length is > 0 and <= LongestByline;
        return before.Length <= LongestByline && (wanted[0] == '^' ? before.StartsWith(wanted[1..], StringComparison.OrdinalIgnoreCase) : before.Contains(wanted, StringComparison.OrdinalIgnoreCase));
    }

    // "BAGHDAD", "Quetta, Nov 23": each word has a capital or a digit, or is one of a few between them.
    private static bool IsDateline(ReadOnlySpan<char> words)
    {
        if (words.Length > LongestDateline || words.IsEmpty || !char.IsUpper(words[0])) return false;
        foreach (var range in words.Split(' '))
        {
            var word = words[range].Trim(",.()[]");
            if (!word.IsEmpty && !char.IsUpper(word[0]) && !char.IsAsciiDigit(word[0]) && word is not ("of" or "de" or "el" or "al" or "and" or "near" or "in")) return false;
        }
        return true;
    }

    private static bool Same(char found, char wanted) =>
        wanted == '-' ? found is '-' or '–' or '—' or '‒' or '―' : char.ToLowerInvariant(found) == char.ToLowerInvariant(wanted);
}
