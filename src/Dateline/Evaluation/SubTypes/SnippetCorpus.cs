using System.Text.Json;
using Dateline.Documents;

namespace Dateline.Evaluation.SubTypes;

/// <summary>Reads snippets in the form of CASE 2021, task 2: JSON Lines of <c>EventSnippet</c> and <c>SubType</c>.</summary>
public static class SnippetCorpus
{
    private static readonly Dictionary<string, string> Labels = EmbeddedLines.Read("Evaluation/SubTypes/case2021-labels.txt")
        .Select(l => l.Split(" | ")).ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">A line has another form or an unknown label; the message names it.</exception>
    public static IEnumerable<LabelledSnippet> ReadFile(string path) =>
        GoldLines.Read(path, "expected {\"EventSnippet\", \"SubType\"}", Parse);

    private static LabelledSnippet Parse(JsonElement line)
    {
        var label = line.GetProperty("SubType").GetString()!;
        return new(line.GetProperty("EventSnippet").GetString()!, Labels.GetValueOrDefault(label, label));
    }
}
