using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>What a user watches for: facts of a kind whose words hold one of the words given.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Line">The line of effort that it tells of.</param>
/// <param name="Kinds">Kinds of facts that count; empty for all.</param>
/// <param name="Words">Words of which one must stand in the evidence, without regard to case; empty for any.</param>
public sealed record Indicator(string Name, EffortLine Line, IReadOnlyList<string> Kinds, IReadOnlyList<string> Words)
{
    private static readonly string[] All = ["event", "figure", "control", "agreement", "position", "effort"];

    /// <summary>Reads a user's file: <c>name | line of effort | kinds | words</c>, the last two joined by <c>;</c>, <c>-</c> for any.</summary>
    /// <exception cref="LexiconException">A line cannot be read; the message names file, line and what was expected.</exception>
    public static IReadOnlyList<Indicator> Load(string path)
    {
        using var reader = File.OpenText(path);
        return Read(reader, path);
    }

    /// <inheritdoc cref="Load"/>
    public static IReadOnlyList<Indicator> Read(TextReader reader, string file) => [.. EntryFile.Read(reader, file, "indicators").Select(Of)];

    internal bool Counts(Facts.Fact fact)
    {
        if (Kinds.Count > 0 && !Kinds.Contains(fact.Kind)) return false;
        if (Words.Count == 0) return true;
        foreach (var word in Words)
            foreach (var excerpt in fact.Evidence.Excerpts)
                if (excerpt.Text.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static Indicator Of(Entry entry)
    {
        entry.Expect(4);
        if (!Vocabulary.TryParse<EffortLine>(entry[1], out var line)) throw entry.Error($"A line of effort is expected, '{entry[1]}' found. There are: {string.Join(", ", Vocabulary.All<EffortLine>())}.");
        var kinds = List(entry, 2);
        if (kinds.FirstOrDefault(k => !All.Contains(k)) is { } wrong) throw entry.Error($"A kind of fact is expected, '{wrong}' found. There are: {string.Join(", ", All)}.");
        return new(entry[0], line, kinds, List(entry, 3));
    }

    private static string[] List(Entry entry, int field) => entry.Optional(field)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
