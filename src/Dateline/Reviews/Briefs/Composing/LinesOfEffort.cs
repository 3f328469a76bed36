using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>Which line of effort a sentence tells of, by lines.txt, whose head describes its form.</summary>
internal static class LinesOfEffort
{
    private static readonly Lazy<IReadOnlyList<Entry>> File = new(() => EntryFile.Embedded("Reviews/Briefs/Composing/lines.txt", "lines"));
    private static readonly Lazy<IReadOnlyList<(string[] Words, EffortLine Line)>> Lines = new(() => [.. File.Value.Select(Read)]);

    internal static IReadOnlyList<Entry> Entries => File.Value;

    /// <summary>The line; null where the words tell of none.</summary>
    public static EffortLine? Of(string sentence)
    {
        // A mission for stabilisation may report of anything.
        var folded = $" {string.Join(' ', sentence.Split([' ', ',', '.', '“', '”'], StringSplitOptions.RemoveEmptyEntries).Where((w, i) => i == 0 || !char.IsUpper(w[0])))} ".ToLowerInvariant();
        foreach (var (words, line) in Lines.Value)
            if (words.Any(w => folded.Contains(w.EndsWith('*') ? $" {w[..^1]}" : $" {w} ", StringComparison.Ordinal))) return line;
        return null;
    }

    /// <summary>As a heading.</summary>
    public static string Title(EffortLine line) => line switch
    {
        EffortLine.Military => "Military action",
        EffortLine.CounterFinance => "Counter-finance",
        EffortLine.ForeignFighters => "Foreign fighters",
        EffortLine.CounterMessaging => "Counter-messaging",
        EffortLine.Humanitarian => "Humanitarian aid",
        EffortLine.Political => "Political process",
        EffortLine.Stabilisation => "Stabilisation",
        _ => char.ToUpperInvariant(Vocabulary.Word(line)[0]) + Vocabulary.Word(line)[1..],
    };

    private static (string[], EffortLine) Read(Entry entry)
    {
        var words = entry.Expect(3)[0].Split(',', StringSplitOptions.TrimEntries);
        return Vocabulary.TryParse<EffortLine>(entry[1], out var line) ? (words, line) : throw entry.Error($"A line of effort was expected, “{entry[1]}” found.");
    }
}
