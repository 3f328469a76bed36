using System.Globalization;
using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;

namespace Dateline.Knowledge.Words;

/// <summary>The words of numbers.txt.</summary>
internal sealed class NumberWords(IEnumerable<Entry> entries)
{
    public WordTable<NumberWord> Table { get; } = new(entries, 4, entry => entry[1] switch
    {
        "bound" or "after" => new(0, QualifierOf(entry, entry[2])),
        "more" or "total" or "change" => new(0, Qualifier.Exact),
        "word" or "scale" or "part" => new(NumberOf(entry, entry[2]), Qualifier.Exact),
        "vague" when entry.Words(2) is [var number, var qualifier] => new(NumberOf(entry, number), QualifierOf(entry, qualifier)),
        _ => throw entry.Error("Kinds are bound, after, word, scale, part, more, total, change, and vague with a number and a qualifier."),
    });

    /// <summary>Whether a word says that a count changes: <c>rose</c> in <c>the toll rose to 84</c>.</summary>
    public bool IsChange(string lemma, string form) => Table.Alone("change", lemma) is not null || Table.Alone("change", form.ToLowerInvariant()) is not null;

    private static Qualifier QualifierOf(Entry entry, string word) =>
        Vocabulary.TryParse<Qualifier>(word, out var qualifier)
            ? qualifier
            : throw entry.Error($"“{word}” is no qualifier: {string.Join(' ', Vocabulary.All<Qualifier>())}.");

    private static double NumberOf(Entry entry, string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw entry.Error($"“{word}” is no number.");
}
