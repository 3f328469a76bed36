using Dateline.Knowledge.Entries;

namespace Dateline.Reviews.Briefs.Grammar;

/// <summary>A file of words, <c>word, word | example</c> a line with the words of the example marked, whose head says what they are.</summary>
internal sealed class WordList(string name, string? section = null)
{
    private readonly Lazy<IReadOnlyList<Entry>> _entries = new(() => EntryFile.Embedded($"Reviews/Briefs/Grammar/{name}.txt", name));

    private HashSet<string>? _words;

    /// <summary>Nouns that go without an article.</summary>
    public static WordList Bare { get; } = new("bare-nouns");

    /// <summary>Nouns that do so behind a preposition.</summary>
    public static WordList Phrases { get; } = new("bare-nouns", "phrases");

    /// <summary>Nouns that are enough for what somebody asks for, promises or does.</summary>
    public static WordList Enough { get; } = new("bare-nouns", "enough");

    /// <summary>Nouns that are known with <c>the</c> where nobody has told of them before.</summary>
    public static WordList Known { get; } = new("known-nouns");

    /// <summary>Nouns that are so with a word before them.</summary>
    public static WordList Bodies { get; } = new("known-nouns", "bodies");

    internal IReadOnlyList<Entry> Entries => _entries.Value;

    public bool Contains(string word) => (_words ??= [.. Entries.Where(e => e.Section == (section ?? name)).SelectMany(e => e.Expect(2)[0].Split(',', StringSplitOptions.TrimEntries))]).Contains(word);
}
