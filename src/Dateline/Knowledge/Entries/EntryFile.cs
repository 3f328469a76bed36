using Dateline.Knowledge.Petrarch;

namespace Dateline.Knowledge.Entries;

/// <summary>
/// Reads lexicon files: an entry a line, its fields between bars; <c>#</c> starts a comment line, <c>[section]</c> a section.
/// </summary>
internal static class EntryFile
{
    private const string Folder = "Knowledge/Lexicon/";

    /// <summary>A file of the lexicon, by its name without <c>.txt</c>, which is also its section.</summary>
    public static IReadOnlyList<Entry> Embedded(string name) => Embedded($"{Folder}{name}.txt", name);

    /// <summary>A file of the library.</summary>
    /// <param name="path">From the root of the library's sources.</param>
    /// <param name="section">What stands before its first heading.</param>
    public static IReadOnlyList<Entry> Embedded(string path, string section)
    {
        using var stream = typeof(EntryFile).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"The library lacks its file {path}.");
        using var reader = new StreamReader(stream);
        return [.. Read(reader, Path.GetFileName(path), section)];
    }

    /// <summary>A user's file, PETRARCH's verbs too. What stands before its first section heading are verbs.</summary>
    public static IReadOnlyList<Entry> OfUser(string path)
    {
        if (PetrarchReader.FormOf(path) is var form and not PetrarchForm.None)
            return form == PetrarchForm.Verbs ? [.. PetrarchReader.Read(path, form)] : throw new LexiconException(path, 1, "This is a dictionary of actors or agents; give it to --actors.");
        using var reader = File.OpenText(path);
        return [.. Read(reader, path, "verbs")];
    }

    public static IEnumerable<Entry> Read(TextReader reader, string file, string section)
    {
        for (var number = 1; reader.ReadLine() is { } raw; number++)
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[' && line[^1] == ']' && !line.Contains('|')) section = line[1..^1].Trim();
            else yield return new Entry(file, number, section, line.Split('|', StringSplitOptions.TrimEntries));
        }
    }
}
