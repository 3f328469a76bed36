using System.Text;
using Dateline.Documents;
using Dateline.Facts;

namespace Dateline.Ledger;

/// <summary>What documents and facts are found by.</summary>
public static class SearchWords
{
    /// <summary>A position and a number in it are one key of an index; what comes after so many facts of one reading is not found.</summary>
    private const int ItemBits = 20;

    public static long Key(long position, int item) => position << ItemBits | (uint)item;

    public static (long Position, int Item) OfKey(long key) => (key >> ItemBits, (int)(key & (1 << ItemBits) - 1));

    /// <summary>The words of a query, without what an index could take for an operator; those within quotation marks are one phrase, with spaces between.</summary>
    public static IReadOnlyList<string> Split(string query)
    {
        var (found, quoted) = (new List<string>(), false);
        foreach (var part in query.Split('"'))
        {
            var words = Words(part);
            if (quoted && words.Count > 0) found.Add(string.Join(' ', words));
            else found.AddRange(words);
            quoted = !quoted;
        }
        return found;
    }

    private static List<string> Words(string text)
    {
        var (words, word) = (new List<string>(), new StringBuilder());
        foreach (var c in text.Append(' '))
        {
            if (char.IsLetterOrDigit(c)) word.Append(c);
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        return words;
    }

    /// <summary>Title and text.</summary>
    internal static IReadOnlyList<string> Of(Document document) => [Clean($"{document.Title}\n{document.Text}")];

    /// <summary>The evidence, and whom and where the fact is about, as far as other words say it.</summary>
    internal static string Of(Fact fact)
    {
        var words = new StringBuilder();
        foreach (var excerpt in fact.Evidence.Excerpts) words.Append(excerpt.Text).Append('\n');
        foreach (var mention in fact.Mentions)
            if (!fact.Evidence.Excerpts[0].Text.Contains(mention.Text, StringComparison.Ordinal)) words.Append(mention.Text).Append('\n');
        return Clean(words.Append(fact.Place?.Name).ToString());
    }

    /// <summary>Without what no database takes as text: half a surrogate pair, the character zero.</summary>
    private static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') && !text.Contains('\0')) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(rune.Value == 0 ? " " : rune.ToString());
        return clean.ToString();
    }
}
