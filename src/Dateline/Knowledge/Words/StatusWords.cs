using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;

namespace Dateline.Knowledge.Words;

/// <summary>The words of status.txt.</summary>
internal sealed class StatusWords(IEnumerable<Entry> entries)
{
    public WordTable<Status> Table { get; } = new(entries, 4, entry =>
        Vocabulary.TryParse<Status>(entry[2], out var status)
            ? status
            : throw entry.Error($"“{entry[2]}” is no status: {string.Join(' ', Vocabulary.All<Status>())}."));
}
