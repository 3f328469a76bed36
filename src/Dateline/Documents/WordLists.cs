namespace Dateline.Documents;

/// <summary>Files of words that are read by kind, one kind and its words a line: <c>kind | words | example</c>.</summary>
internal static class WordLists
{
    public static IEnumerable<(string Kind, string[] Words, string Example)> Read(string file)
    {
        foreach (var line in EmbeddedLines.Read(file))
        {
            if (line.Split('|') is not [var kind, var words, var example]) throw new InvalidOperationException($"{file}: three fields expected between bars: {line}");
            yield return (kind.Trim(), words.Split(' ', StringSplitOptions.RemoveEmptyEntries), example.Trim());
        }
    }

    /// <summary>The words of one kind, by case.</summary>
    public static HashSet<string> Of(string file, string kind) =>
        Read(file).Where(l => l.Kind == kind).SelectMany(l => l.Words).ToHashSet(StringComparer.Ordinal);
}
