using Dateline.Knowledge.Entries;
using Dateline.Situations.Stories;

namespace Dateline.Situations.Occurrences;

/// <summary>Which words tell one kind of happening: <c>quake</c> and <c>earthquake</c>, <c>acquire</c> and <c>purchase</c> (happenings.txt).</summary>
internal static class Happenings
{
    private static readonly Lazy<Dictionary<string, string>> Own = new(Load);

    /// <summary>The name of the kind; a word that is not listed is a kind of its own.</summary>
    /// <param name="lemma">A verb or noun, any case.</param>
    public static string Of(string lemma)
    {
        var word = lemma.ToLowerInvariant();
        return Own.Value.GetValueOrDefault(word) ?? Own.Value.GetValueOrDefault(TextWords.Stem(word)) ?? TextWords.Stem(word);
    }

    internal static IReadOnlyList<Entry> Entries { get; } = EntryFile.Embedded("Situations/Occurrences/happenings.txt", "happenings");

    private static Dictionary<string, string> Load()
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Entries)
        {
            entry.Expect(3);
            foreach (var word in entry.Words(1)) kinds.TryAdd(word, entry[0]);
        }
        return kinds;
    }
}
