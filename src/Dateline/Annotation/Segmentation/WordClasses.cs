using System.Collections.Frozen;

namespace Dateline.Annotation.Segmentation;

/// <summary>The abbreviations and prefixes of the embedded lists.</summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Known = Read();

    /// <summary>The class of an abbreviation with its full stop (<c>Gen.</c>, <c>e.g.</c>) or of a prefix with its hyphen (<c>anti-</c>).</summary>
    public static WordClass Of(ReadOnlySpan<char> form)
    {
        if (Known.TryGetValue(form, out var known)) return known;
        if (form.Length < 3 || !char.IsUpper(form[0]) || form.Length > 32) return WordClass.None;
        Span<char> lower = stackalloc char[form.Length];
        form.ToLowerInvariant(lower);
        return Known.TryGetValue(lower, out known) ? known : WordClass.None;
    }

    /// <summary>The lines of an embedded list, each cut at <c>|</c>, without comments.</summary>
    internal static IEnumerable<string[]> Lines(string file)
    {
        using var stream = typeof(WordClasses).Assembly.GetManifestResourceStream($"Annotation/Segmentation/{file}")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('|', StringSplitOptions.TrimEntries);
    }

    private static FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        var classes = Lines("abbreviations.txt").ToDictionary(l => l[0], l => Enum.Parse<WordClass>(l[1], ignoreCase: true), StringComparer.Ordinal);
        foreach (var line in Lines("prefixes.txt")) classes.Add(line[0], WordClass.Prefix);
        return classes.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
