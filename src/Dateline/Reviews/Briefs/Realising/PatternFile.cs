using System.Text.RegularExpressions;
using Dateline.Knowledge.Entries;

namespace Dateline.Reviews.Briefs.Realising;

/// <summary>The patterns of sentences, from patterns.txt, whose head describes their form.</summary>
internal static partial class PatternFile
{
    private static readonly Lazy<IReadOnlyList<SentencePattern>> All = new(() => Read(EntryFile.Embedded("Reviews/Briefs/Realising/patterns.txt", "")));
    private static readonly Lazy<Dictionary<string, SentencePattern>> ByName = new(() => All.Value.ToDictionary(p => $"{p.Section}/{p.Name}", StringComparer.Ordinal));

    public static IReadOnlyList<SentencePattern> Patterns => All.Value;

    /// <exception cref="KeyNotFoundException">No pattern has the name.</exception>
    public static SentencePattern Of(string section, string name) => ByName.Value[$"{section}/{name}"];

    public static bool Has(string section, string name) => ByName.Value.ContainsKey($"{section}/{name}");

    /// <exception cref="LexiconException">A line is no pattern, or uses a slot that its heading does not allow.</exception>
    public static IReadOnlyList<SentencePattern> Read(IEnumerable<Entry> entries) => [.. entries.Select(Pattern)];

    private static SentencePattern Pattern(Entry entry)
    {
        entry.Expect(4);
        if (entry.Section.Split(':', StringSplitOptions.TrimEntries) is not [var section, var slots]) throw entry.Error($"A heading such as [control: holder date] was expected before it, “[{entry.Section}]” found.");
        var allowed = slots.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (Match slot in Slot().Matches(entry[1]))
            if (!allowed.Contains(slot.Groups[1].Value)) throw entry.Error($"No slot “{slot.Groups[1].Value}” is known here; allowed are {string.Join(", ", allowed)}.");
        if (entry[1].Count(c => c == '[') != entry[1].Count(c => c == ']')) throw entry.Error("A bracket is not closed.");
        return new(section, entry[0], entry[1], Example(entry, allowed), entry[3]);
    }

    private static Dictionary<string, Phrase> Example(Entry entry, string[] allowed)
    {
        var slots = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var pair in entry[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split('=') is not [var name, var text] || !allowed.Contains(name)) throw entry.Error($"“{pair}” is no slot with its words; allowed are {string.Join(", ", allowed)}.");
            slots[name] = new(text.TrimEnd('*'), text.EndsWith('*'));
        }
        return slots;
    }


    [GeneratedRegex(@"(?:\{|<[\w]+/[\w]+ )(\w+)[}>]")]
    private static partial Regex Slot();
}
