using Dateline.Facts;
using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>What became of the people whom a figure counts, by the words of its text: who died of a disease was not killed, who was arrested was not captured.</summary>
internal sealed record Fates(string Word, bool IsActive)
{
    private static readonly Lazy<IReadOnlyList<Entry>> File = new(() => EntryFile.Embedded("Reviews/Briefs/Composing/fates.txt", "fates"));
    private static readonly Lazy<IReadOnlyList<(Measure Measure, string[] Stems, Fates Fate)>> Table = new(() => [.. File.Value.Select(Read)]);

    internal static IReadOnlyList<Entry> Entries => File.Value;

    /// <summary>By the first line of fates.txt that fits its evidence; else the word for its measure.</summary>
    public static Fates Of(Figure figure)
    {
        var words = string.Join(' ', figure.Evidence.Excerpts.Select(e => e.Text)).Split([' ', '\n', ',', '.', ';', ':', '“', '”', '"', '-'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var (measure, stems, fate) in Table.Value)
            if (measure == figure.Measure && words.Any(w => stems.Any(s => s.EndsWith('*') ? w.StartsWith(s[..^1], StringComparison.OrdinalIgnoreCase) : w.Equals(s, StringComparison.OrdinalIgnoreCase)))) return fate;
        return new(Vocabulary.Word(figure.Measure), IsActive: false);
    }

    /// <summary>“were killed”, “had died”.</summary>
    /// <param name="isPlural">Whether more than one was.</param>
    /// <param name="isBefore">Whether it was so by a day.</param>
    public string Told(bool isPlural, bool isBefore) =>
        IsActive ? isBefore ? $"had {Word}" : Word : isBefore ? $"had been {Word}" : $"{(isPlural ? "were" : "was")} {Word}";

    private static (Measure, string[], Fates) Read(Entry entry)
    {
        var stems = entry.Expect(4)[1].Split(',', StringSplitOptions.TrimEntries);
        var fate = entry[2].StartsWith("were ", StringComparison.Ordinal) ? new Fates(entry[2][5..], IsActive: false) : new Fates(entry[2], IsActive: true);
        return Vocabulary.TryParse<Measure>(entry[0], out var measure) ? (measure, stems, fate) : throw entry.Error($"A measure was expected, “{entry[0]}” found.");
    }
}
