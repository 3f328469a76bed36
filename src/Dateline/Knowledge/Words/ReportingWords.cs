using Dateline.Knowledge.Entries;

namespace Dateline.Knowledge.Words;

/// <summary>The words of reporting.txt.</summary>
internal sealed class ReportingWords(IEnumerable<Entry> entries)
{
    public WordTable<ReportingWord> Table { get; } = new(entries, 4, Read);

    public static ReportingWord Read(Entry entry)
    {
        var contents = ReportedContents.Quote;
        string? preposition = null;
        foreach (var word in entry.Words(2))
        {
            contents |= word.Split(':')[0] switch
            {
                "quote" => ReportedContents.Quote,
                "clause" => ReportedContents.Clause,
                "infinitive" => ReportedContents.Infinitive,
                "object" => ReportedContents.Object,
                "source" => ReportedContents.Source,
                "gerund" => ReportedContents.Gerund,
                "definition" => ReportedContents.Clause | ReportedContents.Definition,
                "label" => ReportedContents.Label,
                _ => throw entry.Error($"Contents are clause, quote, infinitive, gerund, object, label, definition and source, not “{word}”."),
            };
            if (word.StartsWith("object:", StringComparison.Ordinal)) preposition = word[7..];
        }
        return new(contents, preposition);
    }
}
