using Dateline.Documents;

namespace Dateline.Facts.Coding.Places;

/// <summary>The words of <c>place-words.txt</c>.</summary>
internal static class PlaceWords
{
    public static HashSet<string> Of(string name) =>
        [.. EmbeddedLines.Read("Facts/Coding/Places/place-words.txt").Where(l => l.StartsWith(name + ":", StringComparison.Ordinal)).SelectMany(l => l.Split(' ')[1..])];
}
