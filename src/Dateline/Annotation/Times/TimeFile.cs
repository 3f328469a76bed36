using Dateline.Knowledge.Entries;

namespace Dateline.Annotation.Times;

/// <summary>The files of this folder: entries between bars, sections in brackets.</summary>
internal static class TimeFile
{
    public static IReadOnlyList<Entry> Read(string name)
    {
        using var stream = typeof(TimeFile).Assembly.GetManifestResourceStream($"Annotation/Times/{name}.txt")
            ?? throw new InvalidOperationException($"The library lacks its file Annotation/Times/{name}.txt.");
        using var reader = new StreamReader(stream);
        return [.. EntryFile.Read(reader, $"{name}.txt", name)];
    }
}
