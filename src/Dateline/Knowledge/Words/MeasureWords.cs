using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;

namespace Dateline.Knowledge.Words;

/// <summary>The words of measures.txt.</summary>
internal sealed class MeasureWords(IEnumerable<Entry> entries)
{
    public WordTable<MeasureWord> Table { get; } = new(entries, 5, entry =>
        Vocabulary.TryParse<Measure>(entry[2], out var measure)
            ? new(measure, entry.Optional(3))
            : throw entry.Error($"“{entry[2]}” is no measure: {string.Join(' ', Vocabulary.All<Measure>())}."));
}
