using Dateline.Documents;

namespace Dateline.Annotation.Trees;

/// <summary>Verbs whose complement tells what somebody else is to do: those of controllers.txt.</summary>
internal static class ControlVerbs
{
    /// <summary>The lines of the file: verb, prepositions or <c>-</c>, example.</summary>
    public const string File = "Annotation/Trees/controllers.txt";

    private static readonly Dictionary<string, string[]> Callers = Lines().Where(l => l[1] != "-").ToDictionary(l => l[0], l => l[1].Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Directing = Lines().Where(l => l[1] == "-").Select(l => l[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether who is to do it is the object: <c>ordered the police to clear the square</c>.</summary>
    public static bool Directs(string lemma) => Directing.Contains(lemma);

    /// <summary>The prepositions under which he stands: <c>called on the army to withdraw</c>, <c>pressed for Russia to help</c>; none for other verbs.</summary>
    public static ReadOnlySpan<string> CallsUnder(string lemma) => Callers.GetValueOrDefault(lemma);

    private static IEnumerable<string[]> Lines() => EmbeddedLines.Read(File).Select(l => l.Split(" | ", 3));
}
