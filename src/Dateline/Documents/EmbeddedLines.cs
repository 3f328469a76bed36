namespace Dateline.Documents;

/// <summary>The plain text files built into the library: lines without comments (<c>#</c> at the start) and blanks.</summary>
internal static class EmbeddedLines
{
    public static IEnumerable<string> Read(string name)
    {
        using var stream = typeof(EmbeddedLines).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without its file {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }
}
