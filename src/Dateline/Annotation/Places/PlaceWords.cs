using Dateline.Documents;

namespace Dateline.Annotation.Places;

/// <summary>The words of <c>place-words.txt</c>.</summary>
internal static class PlaceWords
{
    private const string File = "Annotation/Places/place-words.txt";

    /// <summary>Verbs of speech.</summary>
    public static HashSet<string> Spoken { get; } = Of("spoken");

    /// <summary>Gatherings that are called by where they are held.</summary>
    public static HashSet<string> Gatherings { get; } = Of("gatherings");

    /// <summary>The words of a list.</summary>
    public static HashSet<string> Of(string name) => [.. Lines.Where(l => l.Name == name).SelectMany(l => l.Words)];

    /// <summary>The lines of the file: the list that they belong to, their words, an example.</summary>
    public static IEnumerable<(string Name, string[] Words, string Example)> Lines =>
        EmbeddedLines.Read(File).Select(l => l.Split(['|', ':'], 3, StringSplitOptions.TrimEntries) is [var name, var words, { Length: > 0 } example]
            ? (name, words.Split(' '), example)
            : throw new InvalidDataException($"{File}: “{l}” is no list: write name: words | example."));
}
