using System.Text;

namespace Dateline.Host.Sources.Formats;

/// <summary>Words that keep their hyphen wherever the line ends, by <c>hyphens.txt</c>.</summary>
internal static class HyphenatedWords
{
    private static readonly Lazy<HashSet<string>> Words = new(() => [.. Lines().Select(l => l.Split('|')[0].Trim())]);

    /// <param name="text">Ends with a hyphen.</param>
    /// <param name="line">Goes on after it.</param>
    public static bool Has(StringBuilder text, string line)
    {
        var start = text.Length - 1;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        var end = 0;
        while (end < line.Length && char.IsLetter(line[end])) end++;
        // A word with a hyphen already has more of them: back-to-back.
        return (start > 0 && text[start - 1] == '-') || (end < line.Length && line[end] == '-')
            || Words.Value.Contains($"{text.ToString(start, text.Length - 1 - start).ToLowerInvariant()}-") || Words.Value.Contains($"-{line[..end]}");
    }

    /// <summary>The entries, each with its example after a bar.</summary>
    public static IEnumerable<string> Lines()
    {
        using var stream = typeof(HyphenatedWords).Assembly.GetManifestResourceStream("Sources/Formats/hyphens.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }
}
