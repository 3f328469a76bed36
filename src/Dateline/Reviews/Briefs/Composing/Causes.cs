using Dateline.Knowledge.Entries;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>What people died of who were killed by nobody: a disease, hunger, an earthquake.</summary>
/// <param name="Told">As it stands behind “died”.</param>
internal sealed record Causes(string Told)
{
    private static readonly Lazy<IReadOnlyList<Entry>> File = new(() => EntryFile.Embedded("Reviews/Briefs/Composing/causes.txt", "causes"));

    private static readonly Lazy<Dictionary<string, Causes>> ByWord = new(() => File.Value.SelectMany(e => e.Expect(3)[0].Split(',', StringSplitOptions.TrimEntries).Select(w => (Word: w, Cause: new Causes(e[1])))).ToDictionary(c => c.Word, c => c.Cause, StringComparer.OrdinalIgnoreCase));

    internal static IReadOnlyList<Entry> Entries => File.Value;

    /// <summary>By the first of its words that is one; null where none is.</summary>
    public static Causes? Of(string sentence)
    {
        foreach (var word in sentence.Split([' ', '\n', ',', '.', ';', ':', '“', '”', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            if (ByWord.Value.TryGetValue(word, out var cause)) return cause;
        return null;
    }
}
