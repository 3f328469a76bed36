using System.Collections.Frozen;
using Dateline.Knowledge.Entries;

namespace Dateline.Situations;

/// <summary>The words of comparable.txt: what decides whether two figures count the same.</summary>
internal static class ComparableWords
{
    private static readonly Lazy<IReadOnlyList<Entry>> File = new(() => EntryFile.Embedded("Situations/comparable.txt", "class"));

    private static readonly Lazy<FrozenDictionary<string, FrozenDictionary<string, string>>> Sections = new(() =>
        File.Value.GroupBy(e => e.Section).ToFrozenDictionary(g => g.Key, g => g.ToFrozenDictionary(e => e.Expect(3)[0], e => e[1])));

    public static IReadOnlyList<Entry> Entries => File.Value;

    /// <summary>What a word stands for; its plural and past go by its plain form.</summary>
    public static string? Find(string section, string word)
    {
        var words = Sections.Value[section];
        if (words.TryGetValue(word, out var found)) return found;
        foreach (var plain in Plain(word))
            if (words.TryGetValue(plain, out found)) return found;
        return null;
    }

    // "civilians", "families", "bodies", "policemen", "children", "controlled", "seized".
    private static IEnumerable<string> Plain(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal)) yield return $"{word[..^3]}y";
        if (word.EndsWith("men", StringComparison.Ordinal)) yield return $"{word[..^3]}man";
        if (word == "children") yield return "child";
        if (word.EndsWith('s')) yield return word[..^1];
        if (word.EndsWith("led", StringComparison.Ordinal)) yield return word[..^3];
        if (word.EndsWith("ed", StringComparison.Ordinal)) yield return word[..^2];
        if (word.EndsWith("ed", StringComparison.Ordinal)) yield return word[..^1];
    }
}
