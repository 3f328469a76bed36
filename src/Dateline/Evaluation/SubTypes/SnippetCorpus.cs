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
    public static IEnumerable<LabelledSnippet> ReadFile(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) yield return Parse(line, number);
        }
    }

    private static LabelledSnippet Parse(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var label = json.RootElement.GetProperty("SubType").GetString()!;
            return new(json.RootElement.GetProperty("EventSnippet").GetString()!, Labels.GetValueOrDefault(label, label));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"line {number}: expected {{\"EventSnippet\", \"SubType\"}} ({e.Message})", e);
        }
    }
}
