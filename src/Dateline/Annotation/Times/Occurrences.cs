using Dateline.Documents;

namespace Dateline.Annotation.Times;

/// <summary>The words of <c>occurrences.txt</c>: by which words a text takes up what it has told of.</summary>
internal sealed class Occurrences
{
    private readonly Dictionary<string, List<int>> _groups = new(StringComparer.Ordinal);

    public Occurrences()
    {
        var group = 0;
        foreach (var (name, words, _) in Lines)
        {
            group++;
            if (name == "aspect") Aspects.UnionWith(words);
            else if (name == "begin") Beginnings.UnionWith(words);
            else if (name == "befall") Befalling.UnionWith(words);
            else if (name == "rank") Ranks.UnionWith(words);
            else
                foreach (var word in words) (_groups.TryGetValue(word, out var of) ? of : _groups[word] = []).Add(group);
        }
    }

    /// <summary>Words for a part of an occurrence: <c>the start of the war</c>.</summary>
    public HashSet<string> Aspects { get; } = [];

    /// <summary>Verbs that only say that their subject came about.</summary>
    public HashSet<string> Beginnings { get; } = [];

    /// <summary>What befalls and is not planned before all eyes: <c>attack</c>, <c>blast</c>.</summary>
    public HashSet<string> Befalling { get; } = [];

    /// <summary>Words of rank: <c>fifth</c>.</summary>
    public HashSet<string> Ranks { get; } = [];

    /// <summary>The words as they stand in the library.</summary>
    public static Occurrences BuiltIn { get; } = new();

    /// <summary>The lines of the file: the list that they belong to, empty for one occurrence's words, those, an example.</summary>
    public static IEnumerable<(string Name, string[] Words, string Example)> Lines =>
        EmbeddedLines.Read("Annotation/Times/occurrences.txt").Select(Parse);

    /// <summary>Whether one word may take up what another tells.</summary>
    /// <param name="one">A lemma.</param>
    /// <param name="other">A lemma.</param>
    public bool Same(string one, string other) =>
        one == other || _groups.TryGetValue(one, out var ones) && _groups.TryGetValue(other, out var others) && ones.Exists(others.Contains);

    private static (string, string[], string) Parse(string line)
    {
        if (line.Split('|', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } words, { Length: > 0 } example]) throw new InvalidDataException($"occurrences.txt: “{line}” is no list: write words | example.");
        return words.Split(':', StringSplitOptions.TrimEntries) is [var name, var list] ? (name, list.Split(' '), example) : ("", words.Split(' '), example);
    }
}
