using Dateline.Knowledge.Entries;

namespace Dateline.Annotation.Times;

/// <summary>The files of this folder: entries between bars, sections in brackets.</summary>
internal static class TimeFile
{
    public static IReadOnlyList<Entry> Read(string name) => EntryFile.Embedded($"Annotation/Times/{name}.txt", name);
}
